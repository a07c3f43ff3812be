/** Lets the page go on: between two readings it may change, between two pictures it answers the reader. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
