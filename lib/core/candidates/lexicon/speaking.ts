/** Verbs of what companies do and say at the beginning of a clause. */
export const DOES_OR_SAYS = '宣布 表示 回应 透露 公布 证实 警告 赞助'.split(' ');

/** Who says something and is nobody in particular, or no organisation. */
export const NO_SPEAKERS =
  /(?:人士|人员|[者员家生民]|专家|警方|官方|客服|客户端|用户|客户|公司|企业|厂商|机构|平台|团队|媒体|外媒|报告|报道|消息|文章|白皮书|声明|通报|公告|会议|大会|峰会|论坛|项目|计划|政府|法院|检方|当局|对方|双方|三方|多方|各方|我方|方|们|总统|总理|部长|主席|总裁|先生|女士|老师|同志|书记|院士|教授|博士|主任|组织|版本|系统|模型|软件|应用|工具|产品|服务|漏洞|数据|网站|色|的时候|以便|已经|正式|现在|此次|随即|今后|日后)$/;
