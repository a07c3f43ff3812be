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
    return { format, width, height, data: base64(new Uint8Array(await blob.arrayBuffer())) };
  } catch (error) {
    // «Tainted» by another host, or in a format that cannot be drawn.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Few enough arguments for one call. */
const AT_ONCE = 8_192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(text);
}
