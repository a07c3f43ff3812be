import { describe, expect, it } from 'vitest';
import { findCandidates } from '@/lib/core/candidates/find-candidates';

/** Who is proposed in a text without known names, each with the titles. */
function people(text: string): [string, ...string[]][] {
  return findCandidates(text, [])
    .filter(({ kind }) => kind === 'person')
    .map(({ name, titles }) => [name, ...titles.map(({ title }) => title)]);
}

describe('a person is proposed', () => {
  it('behind researchers, heads of chief offices and scholars', () => {
    expect(people('青禾科技首席营销官白慧敏指出，心理学家汉娜·布鲁克的研究很有意义。')).toEqual([
      ['白慧敏', '青禾科技首席营销官'],
      ['汉娜·布鲁克', '心理学家'],
    ]);
    expect(people('安全研究人员 Hannah Brook 发现了它。')).toEqual([['Hannah Brook', '安全研究人员']]);
  });

  it('with a full name in Latin letters behind an office, whatever the sentence goes on with', () => {
    expect(people('发言人Hannah Brook估计，修复需要两周。')).toEqual([['Hannah Brook', '发言人']]);
    expect(people('研究人员Green River模块的作用是过滤。')).toEqual([]);
  });

  it('not by the Latin name of the body that the next office is held in', () => {
    expect(people('原青禾云首席科学家 Reed AI创始人白慧敏出席。')).toEqual([
      ['白慧敏', '原青禾云首席科学家', 'Reed AI创始人'],
    ]);
  });

  it('with a foreign name that has a single letter between its dots, or two characters', () => {
    expect(people('律师汉娜·R·布鲁克表示愿意和解。')).toEqual([['汉娜·R·布鲁克', '律师']]);
    expect(people('云岭集团 CEO 布林在会上表示愿意合作。')).toEqual([['布林', '云岭集团 CEO']]);
  });

  it('with the whole of a name that ends in a word which goes on after names', () => {
    expect(people('青禾基金合伙人白敬来，云岭资本总裁乔建华出席。')).toEqual([
      ['白敬来', '青禾基金合伙人'],
      ['乔建华', '云岭资本总裁'],
    ]);
  });

  it('whose name is a word as well, behind an office alone', () => {
    expect(people('云岭研究院院长高峰表示，标准已经完成。')).toEqual([['高峰', '云岭研究院院长']]);
    expect(people('我校学生高峰，登上了顶端。')).toEqual([]);
  });

  it('in Latin letters at the beginning of a line that offices fill', () => {
    expect(people('成员包括：\n* Hannah Brook，青禾首席信任官\n* Green River：过滤日志\n')).toEqual([
      ['Hannah Brook', '青禾首席信任官'],
    ]);
  });

  it('with the letter in the middle of a Latin name', () => {
    expect(people('云岭大学教授 Hannah M. Brook 领导了研究。')).toEqual([
      ['Hannah M. Brook', '云岭大学教授'],
    ]);
  });

  it('before brackets that hold titles, in a list', () => {
    expect(people('感谢白慧敏（青禾科技创始人、CEO）、Reed（云岭集团安全负责人）和大家。')).toEqual([
      ['白慧敏', '青禾科技创始人', 'CEO'],
      ['Reed', '云岭集团安全负责人'],
    ]);
    expect(people('我们测试（青禾科技负责人）之后发现了问题。')).toEqual([]);
  });

  it('behind a by-name in quotes', () => {
    expect(people('青禾科技总裁“大河马”白慧敏表示同意。')).toEqual([['白慧敏', '青禾科技总裁']]);
  });

  it('who has a part by a label, in a line or cell that holds nothing but names', () => {
    expect(people('| 圆桌 | 主持人：白慧敏、乔建华 |\n| 讨论 | 主持人：程光远致辞 |\n')).toEqual([
      ['白慧敏'],
      ['乔建华'],
    ]);
  });

  it('of whom several are joined by 和, each with the rank behind the name', () => {
    expect(people('乔建华警官获第一名，白慧警官和崔杰警官获第二名。')).toEqual([
      ['乔建华', '警官'],
      ['白慧', '警官'],
      ['崔杰', '警官'],
    ]);
  });

  it('with a surname that is a word as well, before a rank and a body that fill the line', () => {
    expect(people('* 时金桥 教授 河岸大学\n')).toEqual([['时金桥', '教授']]);
  });

  it('by each of several names that share what stands behind the last', () => {
    expect(people('他们为云岭大学的程远、白慧敏、乔立老师颁奖。').map(([name]) => name)).toEqual([
      '乔立',
      '白慧敏',
      '程远',
    ]);
    expect(people('与会的有程光远、白慧敏教授。')).toEqual([['白慧敏', '教授']]);
  });

  it('in a cell before one that holds nothing but a body', () => {
    expect(people('| 姓名 | 学校 |\n| --- | --- |\n| 白慧敏 | 云岭大学 |\n| 高级 | 河岸大学 |\n')).toEqual([
      ['白慧敏'],
    ]);
  });

  it('whatever the name looks like, in a list of many that stand above bodies', () => {
    const rows = [
      '白慧敏\n云岭大学',
      '于  锐\n河岸研究所',
      '程光远\n江州大学',
      '安建平\n青禾大学',
      '乔肯立\n河岸大学',
    ];
    expect(people(`${rows.join('\n')}\n`).map(([name]) => name)).toEqual([
      '白慧敏',
      '于锐',
      '程光远',
      '安建平',
      '乔肯立',
    ]);
  });

  it('before a rank that stands behind the name', () => {
    expect(people('导师为白慧敏研究员，题目自拟。')).toEqual([['白慧敏', '研究员']]);
    expect(people('大家在乔建华老师指导下完成了作品。')).toEqual([['乔建华', '老师']]);
    expect(people('云岭大学 Hannah Brook 教授招收学生。')).toEqual([['Hannah Brook', '教授']]);
  });
});

describe('nobody is proposed', () => {
  it('where a word of two characters and another one stand where a name would', () => {
    expect(people('会员须填写专委会委员申请表（见附件）。近半学生曾经遭受欺凌。')).toEqual([]);
  });
});

it('has the body that a chief office is held in without what the office is for', () => {
  const [person] = findCandidates('青禾公司首席政府事务和公共政策官白慧敏称赞了它。', []);
  expect(person?.titles.map(({ organisation }) => organisation?.surface)).toEqual(['青禾公司']);
});

describe('the titles of a person', () => {
  it('go on over commas on the line of the name, behind other forms of it and behind labels', () => {
    const life = '云岭大学教授，博士生导师、青禾实验室主任，主要研究网络。';
    const titles = ['云岭大学教授', '博士生导师', '青禾实验室主任'];
    expect(people(`白慧敏，${life}`)).toEqual([['白慧敏', ...titles]]);
    expect(people(`白慧敏：${life}`)).toEqual([['白慧敏', ...titles]]);
    expect(people(`白慧敏（Bai Huimin），${life}`)).toEqual([['白慧敏', ...titles]]);
    expect(people(`会议主席：白慧敏，${life}`)).toEqual([['白慧敏', '会议主席', ...titles]]);
  });

  it('are not those of the one before where a rank stands behind the name', () => {
    expect(people('云岭大学教授白慧敏、乔建华博士、程光远出席。')).toEqual([
      ['白慧敏', '云岭大学教授'],
      ['乔建华', '博士'],
    ]);
  });

  it('stand in a list before the body of somebody whose rank is behind the name', () => {
    expect(people('云岭协会理事长、江州工作室负责人、河岸大学网络学院白慧敏教授主持。')).toEqual([
      ['白慧敏', '云岭协会理事长', '江州工作室负责人', '教授'],
    ]);
  });

  it('begin a list with what somebody is, where 由 stands before it', () => {
    expect(people('论坛由云岭会成员，江州协会副会长白慧敏主持。')).toEqual([
      ['白慧敏', '云岭会成员', '江州协会副会长'],
    ]);
  });

  it('go on over bodies that are told apart by their numbers, and begin behind who has beaten whom', () => {
    expect(people('江州第一、第三研究所原所长白慧敏，云岭战胜世界冠军乔建华。')).toEqual([
      ['白慧敏', '江州第一、第三研究所原所长'],
      ['乔建华', '世界冠军'],
    ]);
  });

  it('begin behind what a clause begins with', () => {
    expect(people('消息称青禾科技总裁白慧敏离任。不能忘记云岭集团创始人乔建华。')).toEqual([
      ['白慧敏', '青禾科技总裁'],
      ['乔建华', '云岭集团创始人'],
    ]);
  });

  it('hold 特邀 behind a body, and not the part that somebody has there', () => {
    expect(people('主讲人：白慧敏\n青禾公司创始人，云岭大学网络学院特邀讲师，著有多部书。\n')).toEqual([
      ['白慧敏', '青禾公司创始人', '云岭大学网络学院特邀讲师'],
    ]);
    expect(people('本次论坛特邀讲师白慧敏。')).toEqual([['白慧敏', '讲师']]);
  });

  it('begin behind a name that is joined with 和', () => {
    expect(people('近日，白慧敏和青禾科技总裁乔建华到访。')).toEqual([['乔建华', '青禾科技总裁']]);
    expect(people('近日，马库斯与青禾科技总裁乔建华到访。')).toEqual([['乔建华', '青禾科技总裁']]);
  });

  it('go on over a comma on the line below the name', () => {
    expect(people('嘉宾：白慧敏\n青禾科技创始人、董事长，高级工程师，曾在云岭任职。\n')).toEqual([
      ['白慧敏', '青禾科技创始人', '董事长', '高级工程师'],
    ]);
  });

  it('are not said again by how the person is spoken of', () => {
    expect(people('云岭科学院院士白慧敏作了报告。白慧敏院士认为，时机已到。')).toEqual([
      ['白慧敏', '云岭科学院院士'],
    ]);
    expect(people('云岭大学教授/青禾学院院士Hannah Brook到会。Hannah Brook教授认为可行。')).toEqual([
      ['Hannah Brook', '云岭大学教授/青禾学院院士'],
    ]);
  });

  it('have departments in them whose names hold a word that titles stand behind', () => {
    expect(people('主持：\n白慧敏 江州网采访部主任、江州网频道负责人\n')).toEqual([
      ['白慧敏', '江州网采访部主任', '江州网频道负责人'],
    ]);
  });
});
