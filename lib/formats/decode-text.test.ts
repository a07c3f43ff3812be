import { expect, it } from 'vitest';
import { decodeText } from '@/lib/formats/decode-text';

/** 姓名,头衔 as each encoding writes it (GB18030 by its table: 姓 D0D5, 名 C3FB, 头 CDB7, 衔 CFCE). */
const GB = [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xcd, 0xb7, 0xcf, 0xce];
const UTF8 = [...new TextEncoder().encode('姓名,头衔')];

it.each([
  ['UTF-8', UTF8, 'utf-8'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...UTF8], 'utf-8'],
  ['GB18030', GB, 'gb18030'],
  [
    'UTF-16 with a mark',
    [0xff, 0xfe, ...[...'姓名,头衔'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])],
    'utf-16le',
  ],
])('%s is read', (_, bytes, encoding) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: '姓名,头衔', encoding });
});

it.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]],
  ['an archive, which a workbook is', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
  ['neither encoding', [0xff, 0xff, 0xff]],
])('%s is no text', (_, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toBeNull();
});
