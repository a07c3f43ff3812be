// `virtual:han-variants` where Node runs the sources themselves (scripts/alias.mjs).
import { readDistinct, readVariants } from '@/lib/han-variants/read-variants';

export default readVariants();
export const distinct = readDistinct();
