import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';

/**
 * Companies that news name without saying that they are some, and whose Chinese names are words (苹果) or look like
 * somebody's (特斯拉).
 */
export const WELL_KNOWN_COMPANIES = new EndingSet(`
苹果 谷歌 亚马逊 脸书 推特 英伟达 英特尔 高通 博通 超威 甲骨文 思科 戴尔 惠普 国际商业机器 奈飞 优步 爱彼迎 贝宝 高盛 摩根大通 摩根士丹利 花旗 汇丰 软银
特斯拉 丰田 本田 日产 大众汽车 宝马 奔驰 法拉利 保时捷 沃尔沃 福特 通用汽车 现代汽车 比亚迪 蔚来 理想汽车 小鹏汽车 波音 空客 洛克希德 马士基 壳牌 埃克森美孚 沙特阿美
三星 索尼 任天堂 松下 东芝 佳能 尼康 富士康 台积电 阿斯麦 诺基亚 爱立信 摩托罗拉 西门子 施耐德电气 霍尼韦尔 罗克韦尔 通用电气 泰雷兹 迪士尼 沃尔玛 麦当劳 星巴克 育碧 暴雪 动视暴雪
卡巴斯基 迈克菲 赛门铁克 诺顿 趋势科技 派拓网络 飞塔 捷豹路虎 联合健康 辉瑞
阿里巴巴 阿里 阿里云 腾讯 百度 字节跳动 美团 京东 拼多多 小米 网易 滴滴 快手 蚂蚁集团 联想 荣耀 大疆 携程 哔哩哔哩 小红书 深度求索 智谱 月之暗面 商汤 旷视 科大讯飞 海康威视 优必选 迅雷
`);
