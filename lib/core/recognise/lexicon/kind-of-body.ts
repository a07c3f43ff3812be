/** Forms that are words for a kind of body: they stand in the names of others too (大模型产业联盟). */
export const KIND_OF_BODY =
  /^(?:本|该)?(?:产业|行业|专业|国家)?(?:联盟|协会|学会|商会|公司|集团|企业|中心|研究中心|委员会|专委会|工委|大会|论坛|峰会|平台|实验室|研究院|研究所|学院|大学|学校|组织|机构|基金会|工作组|专家组|产业园|园区|基地|社区|年会|会议|部门|小组)$/;
