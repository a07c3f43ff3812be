import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJsonValue, MalformedValue, toJsonValue } from '@/lib/formats/stored-value';

const through = async (value: unknown): Promise<unknown> =>
  fromJsonValue(JSON.parse(JSON.stringify(await toJsonValue(value))));

describe('a value of the database', () => {
  it('goes through JSON and comes back the same, whatever the database can hold', {
    timeout: 60_000,
  }, async () => {
    const few = { maxLength: 4 };
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.bigInt(),
      fc.date({ noInvalidDate: false }),
      fc.uint8Array(),
      fc.uint8Array().map((bytes) => bytes.slice().buffer),
      fc.uint16Array(),
      fc.constant(undefined),
      fc.constant(null),
      fc.boolean(),
    );
    const name = fc.oneof(fc.string(), fc.constantFrom('$stored', '__proto__', 'toString', 'length'));
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 2 },
        leaf,
        fc.array(tie('any'), few),
        fc.dictionary(name, tie('any'), { maxKeys: 4, noNullPrototype: true }),
        fc.array(fc.tuple(fc.string(), tie('any')), few).map((entries) => new Map(entries)),
        fc.array(tie('any'), few).map((parts) => new Set(parts)),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(value, async (any) => {
        expect(await through(any)).toEqual(any);
      }),
      process.env['SOAK'] === undefined ? { numRuns: 40 } : {},
    );
  });

  it('can be a file with its type', async () => {
    const back = (await through({ picture: new Blob(['Ä'], { type: 'image/png' }) })) as { picture: Blob };
    expect(back.picture.type).toBe('image/png');
    expect(await back.picture.text()).toBe('Ä');
  });

  it('that is plain JSON stays as it is', async () => {
    const plain = { a: [1, 'zwei', { b: null }] };
    expect(await toJsonValue(plain)).toEqual(plain);
  });

  it('that no snapshot has a word for is a broken assumption', async () => {
    await expect(toJsonValue({ a: /x/g.exec })).rejects.toThrow(TypeError);
    await expect(toJsonValue(new BigInt64Array(1))).rejects.toThrow(TypeError);
  });
});

describe('JSON that only looks like such a value', () => {
  it.each([
    { $stored: 'spoon' },
    { $stored: 'bigint', text: '1e9' },
    { $stored: 'map', parts: [1] },
    { $stored: 'object', parts: [[1, 2]] },
    { $stored: 'Uint8Array', base64: '%' },
    { $stored: 'Uint16Array', base64: 'AAAA' },
    { $stored: 'ArrayBuffer' },
    { $stored: 'toString', base64: '' },
  ])('is refused: %j', (json) => {
    expect(() => fromJsonValue({ inside: [json] })).toThrow(MalformedValue);
  });
});
