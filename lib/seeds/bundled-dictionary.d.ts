declare module 'virtual:bundled-dictionary' {
  import type { Dictionary } from '@/lib/core/dictionary/entity';

  const dictionary: Dictionary;
  export default dictionary;
}
