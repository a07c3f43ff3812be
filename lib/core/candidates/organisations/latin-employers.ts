import type { Excerpt } from '@/lib/core/candidates/candidate';
import { PEOPLE_OF } from '@/lib/core/candidates/lexicon/taking-part';
import { latinNameBefore } from '@/lib/core/candidates/organisations/latin-name';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

const LONGEST_BETWEEN = 10;
/** Mossgate 的网络安全研究人员: what stands between a name and its people. */
const BETWEEN =
  /的?(?:联合|网络安全|信息安全|安全|威胁情报|威胁|恶意软件|漏洞|首席|高级|资深){0,2}[ \u00a0]?$/;
/** 创始人版: of a card for games. */
const EDITION = '版';
/** Moss CEO & 创始人: offices of the same. */
const OFFICE = /\bC[A-Z]O\b/;
/** The posts that a table offers stand in its cells: | IoT安全研究员 |. */
const CELL = /[|｜][ \u00a0]*$/;

/** Finds the organisations with names in Latin letters whose people do or say something: Mossgate 研究人员发现, Mossgate 的发言人. */
export function latinEmployers(index: PairIndex): Excerpt[] {
  const { text } = index;
  return PEOPLE_OF.flatMap((word) =>
    index.placesOfWord(Trigger.verb, word).flatMap((at): readonly Excerpt[] => {
      const before = text.slice(Math.max(0, at - LONGEST_BETWEEN), at);
      const name = latinNameBefore(text, at - (BETWEEN.exec(before)?.[0].length ?? 0));
      if (text.startsWith(EDITION, at + word.length) || name === null || OFFICE.test(name.surface)) return [];
      return CELL.test(text.slice(Math.max(0, name.start - 3), name.start)) ? [] : [name];
    }),
  );
}
