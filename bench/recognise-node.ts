// The race in a Node process of its own, so that every build is a cold one: work from stdin, laps to stdout.
import { readFileSync } from 'node:fs';
import { race } from '@/bench/recognise-race';

console.log(JSON.stringify(race(JSON.parse(readFileSync(0, 'utf8')))));
