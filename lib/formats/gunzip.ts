/** The first two bytes of every gzip file. */
const MAGIC = [0x1f, 0x8b] as const;

/**
 * From so many unpacked bytes on, no more than so many times the packed ones are taken. Deflate can pack a
 * thousand bytes into one; our own records, repeated, reach about a tenth of that.
 */
const TRUSTED_BYTES = 64 * 1_048_576;
const LARGEST_RATIO = 250;

/** A file that unpacks to far more than records of ours could: made to fill memory and disk. */
export class GzipBomb extends Error {
  override readonly name = 'GzipBomb';
}

/** A file that is no whole gzip file: damaged, cut off, or with something behind its end. */
export class DamagedGzip extends Error {
  override readonly name = 'DamagedGzip';
}

/** Whether a file begins as every gzip file does. */
export function isGzip(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/**
 * Unpacks a stream as fast as it is asked for, and holds no more of it than a chunk. Whoever stops asking
 * cancels the stream.
 * @throws GzipBomb at the place where it shows, DamagedGzip where the bytes are no gzip file; errors of the
 *   stream pass through
 */
export async function* gunzipped(packed: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytesIn = 0;
  let bytesOut = 0;
  const source = { error: null as unknown };
  const reader = counted(packed, source, (bytes) => {
    bytesIn += bytes;
  })
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      bytesOut += value.length;
      if (bytesOut > TRUSTED_BYTES && bytesOut > bytesIn * LARGEST_RATIO)
        throw new GzipBomb(`${bytesIn} bytes unpack to more than ${bytesOut}`);
      yield value;
    }
  } catch (error) {
    if (source.error !== null) throw source.error;
    if (error instanceof GzipBomb || !(error instanceof TypeError)) throw error;
    throw new DamagedGzip(error.message, { cause: error });
  } finally {
    // After the end, and after an error, there is nothing left to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

/** Passes a stream on, chunk by chunk as they are asked for, and remembers what it breaks with. */
function counted(
  packed: ReadableStream<Uint8Array>,
  source: { error: unknown },
  tell: (bytes: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = packed.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            controller.close();
            return;
          }
          tell(value.length);
          controller.enqueue(new Uint8Array(value));
        } catch (error) {
          source.error = error;
          throw error;
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
