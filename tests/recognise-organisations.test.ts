import { describe, expect, it } from 'vitest';
import { expectMarks, recogniser } from '@/tests/marked-names';
import { mentionsByName } from '@/tests/mentions-by-name';

describe('the name of an organisation', () => {
  it('is no part of another word or body', () => {
    expectMarks([
      '公安部门',
      '教育部署',
      '升华为',
      '清华大学出版社',
      '美国教育部',
      '亚利桑那州教育部',
      '完成清点的有教育部、卫生与公众服务部和退伍军人事务部',
      '清华大学第一医院',
      '市公安部分民警，小微软件',
      '新竹清华大学',
      '据英教育部介绍，印尼教育部、智利教育部派员',
      '日本国家资料中心',
    ]);
  });

  it('of two characters is no part of the words around it', () => {
    expectMarks([
      '【京东】与北京东城区、南京东路',
      '让人联想到【联想】的产品，【联想】起诉',
      '精美团队与美团结，【美团】骑手',
      '其中兴起的热潮里，【中兴】推出',
      '公安天网工程，【安天】下一代引擎',
    ]);
  });

  it('does not begin a word with its last character', () => {
    expectMarks([
      '深信服务的力量，【深信服】服务',
      '中国移动互联网发展，【中国移动】推出',
      '中国银行业协会，【中国银行】业务',
    ]);
  });

  it('is no department of anybody', () => {
    expectMarks(['党委宣传教育部部长，集团素质教育部', '计算机基础【教育部】重点实验室', '国家【教育部】']);
  });

  it('is a doubt a little behind its name with another country, unless ours is spoken of between', () => {
    expectMarks([
      '韩国教育部道歉。〔教育部〕说，〔教育部〕会改。',
      '韩国教育部道歉。中国【教育部】说',
      '3日【教育部】与韩国教育部会谈。我国的【教育部】说',
      '11月3日【国家资料中心】发布',
    ]);
  });

  it('does not end in the verb of a sentence', () => {
    expectMarks([
      '以振兴中华为己任，以金华为例，清华为此',
      '聘任李建华为公司总经理，选举王华为董事，聘任高振华为证券事务代表，聘任王少华为审计负责人',
      '张振〔华为〕法定代表人',
      '浙江大〔华为〕客户建设，三大【华为】基地',
      '以【华为】为例，以中国【华为】为代表，以及【华为】主导',
      '任命他为【华为】副总裁，西安【华为】公司，选举前【华为】监事',
    ]);
  });

  it('is a doubt where more stands around it that another body would have', () => {
    expectMarks([
      '上海〔大模型产业联盟〕，成都〔大模型产业联盟〕',
      '加入【大模型产业联盟】',
      '〔IDC中国〕市场规模',
      '【IDC中国】副总裁，【IDC中国】市场高级分析师',
    ]);
  });

  it('is found before what belongs to it', () => {
    expectMarks([
      '【公安部】第三研究所',
      '【清华大学】网络研究院',
      '【清华大学】大学生',
      '中华人民共和国【教育部】',
      '我国【教育部】',
      '2023年【华为】发布',
      '【华为】云',
      '其中【华为】等',
    ]);
  });
});

describe('the name of an organisation that its event bears too', () => {
  it('is surely the body where only a body can be meant, and a doubt elsewhere', () => {
    expectMarks([
      '【云岭网络大会】秘书长出席，由【云岭网络大会】和某省共同主办',
      '【云岭网络大会】人工智能专业委员会，设立【云岭网络大会】数字研修院',
      '2024年〔云岭网络大会〕乌镇峰会，在〔云岭网络大会〕连获殊荣，〔云岭网络大会〕开幕',
      '第十三届【江州人民代表大会】第一次会议',
    ]);
  });

  it('says why', () => {
    const [mention] = mentionsByName('云岭网络大会开幕', recogniser);
    expect(mention?.doubt?.code).toBe('perhaps-event');
  });
});
