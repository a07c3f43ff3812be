/** What a picture of a page shows, as a file. */
export interface PictureBytes {
  readonly format: 'image/webp' | 'image/png';
  /** In pixels, of the file. */
  readonly width: number;
  readonly height: number;
  /** Base64. */
  readonly data: string;
}

/** So many pixels are kept of a picture at most; a larger one is kept smaller. */
const MOST_PIXELS = 4_000_000;
/** The longest side, in pixels. */
const LONGEST_SIDE = 16_000;
/** How like the picture the file is, from 0 to 1. */
const QUALITY = 0.85;

/**
 * The picture that a page shows, painted once more: nothing is requested. Null where the page has not loaded it,
 * and where it came from another host that did not allow pages to read it: browsers let nobody read such a
 * picture's pixels. An animation gives its first frame.
 * @param most bytes
 */
export async function pictureBytes(image: HTMLImageElement, most: number): Promise<PictureBytes | null> {
  const { naturalWidth, naturalHeight } = image;
  if (!image.complete || naturalWidth < 2 || naturalHeight < 2) return null;
  const scale = Math.min(
    1,
    Math.sqrt(MOST_PIXELS / (naturalWidth * naturalHeight)),
    LONGEST_SIDE / Math.max(naturalWidth, naturalHeight),
  );
  const width = Math.max(1, Math.round(naturalWidth * scale));
  const height = Math.max(1, Math.round(naturalHeight * scale));
  try {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
    const { type: format } = blob;
    if (blob.size > most || (format !== 'image/webp' && format !== 'image/png')) return null;
    return { format, width, height, data: await base64(blob) };
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}

/** «Tainted» by another host, broken, or in a format that cannot be drawn or encoded. */
const UNREADABLE = ['SecurityError', 'InvalidStateError', 'EncodingError', 'NotReadableError'];

/** By its name: what a content script of Firefox catches is the page's `DOMException`, not its own. */
function isUnreadable(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && UNREADABLE.includes(String(Reflect.get(error, 'name')))
  );
}

/** By a reader, whose answer is a string: the bytes of the page's `Blob` are closed to a content script of Firefox. */
function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
