import { addSegment, type Segment } from '@/lib/page/segments';

/** A character of white space that is to be written when something follows it in its block. */
interface Waiting {
  readonly node: Text;
  readonly at: number;
}

const WHITE_SPACE = /[ \t\n\r\f]+/g;
const LINE_BREAK = /[\n\r]/;

/**
 * Puts a text together from text nodes in document order, white space collapsed by the rules of
 * `read-text.ts`, and keeps where each stretch came from.
 */
export class TextBuilder {
  private readonly segments: Segment[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private between = false;
  private blank: Waiting | null = null;
  private line: Waiting | null = null;

  /** The length of the text so far, in UTF-16 units. */
  get size(): number {
    return this.length;
  }

  /** A block begins or ends here. */
  boundary(): void {
    this.between = this.length > 0;
    this.blank = null;
    this.line = null;
  }

  /**
   * Adds what a text node holds.
   * @param keepsLines whether its line breaks are shown as such
   * @param room how many of its UTF-16 units are taken at most
   */
  add(node: Text, keepsLines: boolean, room: number): void {
    const data = node.data.slice(0, room);
    let from = 0;
    WHITE_SPACE.lastIndex = 0;
    for (let run = WHITE_SPACE.exec(data); run !== null; run = WHITE_SPACE.exec(data)) {
      if (run.index > from) this.write(node, data, from, run.index);
      this.wait(node, run.index, run[0], keepsLines);
      from = run.index + run[0].length;
    }
    if (from < data.length) this.write(node, data, from, data.length);
  }

  /** The text so far. What waits at its end is not of it. */
  finish(): { text: string; segments: readonly Segment[] } {
    return { text: this.parts.join(''), segments: this.segments };
  }

  private wait(node: Text, at: number, run: string, keepsLines: boolean): void {
    const lineBreak = keepsLines ? run.search(LINE_BREAK) : -1;
    if (lineBreak >= 0) this.line ??= { node, at: at + lineBreak };
    else this.blank ??= { node, at };
  }

  private write(node: Text, data: string, from: number, to: number): void {
    if (this.between) this.append('\n');
    else if (this.length > 0 && this.line !== null) this.place(this.line.node, '\n', this.line.at);
    else if (this.length > 0 && this.blank !== null) this.place(this.blank.node, ' ', this.blank.at);
    this.between = false;
    this.blank = null;
    this.line = null;
    this.place(node, data.slice(from, to), from);
  }

  private place(node: Text, stretch: string, from: number): void {
    addSegment(this.segments, { start: this.length, length: stretch.length, node, from });
    this.append(stretch);
  }

  private append(stretch: string): void {
    this.parts.push(stretch);
    this.length += stretch.length;
  }
}
