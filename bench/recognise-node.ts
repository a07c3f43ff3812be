// One call in a Node process of its own, where nothing ran before: a call from stdin, its answer to stdout.
import { readFileSync } from 'node:fs';
import { handlers } from '@/bench/recognise-handlers';

const { name, argument } = JSON.parse(readFileSync(0, 'utf8')) as {
  name: keyof typeof handlers;
  argument: never;
};
console.log(JSON.stringify(handlers[name](argument)));
