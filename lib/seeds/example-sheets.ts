import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A whole sheet without a fault, to be spoilt one line at a time. */
export const EXAMPLE_SHEET = `source:
  file: 000_example.txt
  title: 一号大会开幕
  url: https://example.org/0
  account: 某号
  date: 2024-05-06
event: event-one
persons:
  - id: person-zhang-san
    name: 张三
    role: speaker
    titles:
      - title: 甲公司总裁
        organisation: 甲公司
    talk: 论甲
    gist: 讲了甲的好处。
    paragraph: 2
organisations:
  - id: organisation-jia
    name: 甲公司
    surfaces: [JIA]
    description: 一家公司。
    paragraph: 2
events:
  - id: event-one
    name: 一号大会
    date: 2024-05-06
    description: 一场大会。
    paragraph: 1
products: []
reports: []
`;

/** A second document that names the same person and organisation and defines nothing. */
export const SECOND_SHEET = `source:
  file: 001_example.txt
  title: 一号大会闭幕
  url: https://example.org/1
  account: 某号
  date: 2024-05-07
event: event-one
persons:
  - id: person-zhang-san
    role: host
    titles: []
    gist: 主持闭幕。
    paragraph: 1
organisations:
  - id: organisation-jia
    surfaces: [甲集团]
    paragraph: 1
events: []
products: []
reports: []
`;

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a new folder of their own, which is gone with the process, and returns its path. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-sheets-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
