import type { Entry } from '@/lib/core/dictionary/entry';
import type { RowFault, TableKind, TableRow } from '@/lib/core/dictionary/table/read-row';
import { contentOf } from '@/lib/core/dictionary/term-writes';
import { fits } from '@/lib/core/records/shape';
import {
  EMPTY_TERM,
  type LiveTerm,
  LONGEST_NOTES,
  MOST_SURFACES,
  MOST_TITLES,
  type TermContent,
} from '@/lib/core/records/term';
import { termId } from '@/lib/core/records/term-shape';

/** Somebody or something that rows of a table speak of. */
interface Planned {
  /** As the dictionary has it; null where it lacks it. */
  readonly entry: Entry | null;
  /** Of a new one, where the table gives it. */
  readonly id: string | null;
  content: TermContent;
  isChanged: boolean;
}

/** What a plan needs from outside. */
export interface PlanOptions {
  /** What rows are about that do not say it, of names that the dictionary lacks. */
  readonly kind: TableKind;
  /** Milliseconds since the epoch. */
  readonly now: number;
  newId(): string;
}

/**
 * What becomes of the dictionary by a table, row by row. A row is about the entry that its id names, else about the
 * one of its name and kind, else about a new one; what it says is added, and nothing is taken away. What an entry
 * says already is not said twice, so that a table read again changes nothing.
 */
export class TablePlan {
  readonly #options: PlanOptions;
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #byName: ReadonlyMap<string, readonly Entry[]>;
  readonly #planned = new Map<string, Planned>();

  constructor(entries: readonly Entry[], options: PlanOptions) {
    const own = entries.filter(({ becameName }) => becameName === null);
    this.#options = options;
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.#byName = Map.groupBy(own, ({ name }) => name);
  }

  /** Takes a row up, or says why not: then nothing of it is taken. */
  add(row: TableRow): RowFault | null {
    const met = this.#meet(row);
    if ('code' in met) return met;
    const content = extended(met.content, row);
    if (content.surfaces.length > MOST_SURFACES) return { code: 'too-many', field: 'forms' };
    if (content.titles.length > MOST_TITLES) return { code: 'too-many', field: 'titles' };
    if (content.notes.length > LONGEST_NOTES) return { code: 'too-long', field: 'notes' };
    met.isChanged ||= met.entry === null || JSON.stringify(content) !== JSON.stringify(met.content);
    met.content = content;
    return null;
  }

  /** How many entries the rows speak of that say all of it already. */
  get unchanged(): number {
    return [...this.#planned.values()].filter(({ isChanged }) => !isChanged).length;
  }

  /**
   * The terms to be stored. One that is there already gets the version next to the one that was seen: whoever has
   * changed it since has a later one, which then stays.
   */
  terms(): LiveTerm[] {
    const { now, newId } = this.#options;
    return [...this.#planned.values()].flatMap(({ entry, id, content, isChanged }): LiveTerm[] => {
      if (!isChanged) return [];
      if (entry?.term != null) return [{ ...entry.term, ...content, updated: entry.term.updated + 1 }];
      const over = entry?.id ?? null;
      return [{ ...content, id: id ?? `term-${newId()}`, over, created: now, updated: now, deleted: null }];
    });
  }

  /** What is planned for whom a row is about so far. */
  #meet({ id, kind, name }: TableRow): Planned | RowFault {
    const entry = id === null ? null : (this.#byId.get(id) ?? null);
    if (entry !== null) return this.#plannedFor(entry.id, () => known(entry));
    if (id !== null) {
      const own = fits(termId, id) ? id : null;
      return this.#plannedFor(`file ${id}`, () => this.#unknown(kind, name, own));
    }
    const named = (this.#byName.get(name) ?? []).filter((one) => kind === null || one.kind === kind);
    const [only] = named;
    if (named.length > 1) return { code: 'several', field: 'name' };
    if (only !== undefined) return this.#plannedFor(only.id, () => known(only));
    return this.#plannedFor(`${kind ?? this.#options.kind} ${name}`, () => this.#unknown(kind, name, null));
  }

  #plannedFor(key: string, make: () => Planned): Planned {
    const planned = this.#planned.get(key) ?? make();
    this.#planned.set(key, planned);
    return planned;
  }

  #unknown(kind: TableKind | null, name: string, id: string | null): Planned {
    const content = { ...EMPTY_TERM, kind: kind ?? this.#options.kind, name };
    return { entry: null, id, content, isChanged: false };
  }
}

function known(entry: Entry): Planned {
  return { entry, id: null, content: contentOf(entry), isChanged: false };
}

function extended(content: TermContent, { name, forms, titles, notes }: TableRow): TermContent {
  const surfaces = new Set([...content.surfaces, ...forms, name]);
  surfaces.delete(content.name);
  const said = new Set(content.titles.map((title) => JSON.stringify(sayingOf(title))));
  return {
    ...content,
    surfaces: [...surfaces],
    titles: [...content.titles, ...titles.filter((title) => !said.has(JSON.stringify(sayingOf(title))))],
    notes: content.notes.includes(notes) ? content.notes : [content.notes, notes].filter(Boolean).join('\n'),
  };
}

/** What of a title a table can say. */
function sayingOf({ title, organisation, event, date, source }: TermContent['titles'][number]) {
  return [title, organisation, event, date, source?.url ?? null, source?.sentence ?? null];
}
