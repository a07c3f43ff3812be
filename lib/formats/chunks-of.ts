/**
 * The chunks of a stream. Whoever stops asking for them, or cannot use one, cancels the stream. (Streams can
 * be asked themselves in every browser we run in; the types of the DOM do not know it yet.)
 */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // After the end, and after an error, there is nothing left to cancel.
    await reader.cancel().catch(() => undefined);
  }
}
