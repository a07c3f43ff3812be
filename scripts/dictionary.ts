// `npm run --silent dictionary`: the bundled dictionary as one JSON object, for scripts outside the project.
// `-- --ids`: only the ids, as `seeds/released/<version>.json` keeps them for each released version.
import { buildDictionary } from '@/lib/seeds/build-dictionary';

const dictionary = buildDictionary('seeds');
const wanted = process.argv.includes('--ids')
  ? dictionary.entities.map((entity) => entity.id).toSorted()
  : dictionary;
console.log(JSON.stringify(wanted, null, 2));
