import './markdown-text.css';
import { Lexer, type Token, type Tokens } from 'marked';
import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { plainEntities } from '@/components/markdown-text/plain-entities';
import { safeAddress } from '@/components/markdown-text/safe-address';

/** Quotes in quotes and lists in lists deeper than this are shown as they were typed. */
const DEEPEST = 12;

/** A text beyond this, in UTF-16 units, is shown as it was typed: nobody previews a book. */
const LONGEST = 200_000;

/**
 * A note as it is meant. Built from the parser's tokens, never from HTML: what is HTML in the note is shown as
 * text, a picture as its description and address, a link as one that only the reader opens.
 */
export function MarkdownText({ children }: { readonly children: string }) {
  const tokens = children.length > LONGEST ? null : parse(children);
  return (
    <div class="markdown-text" dir="auto">
      {tokens === null ? <p class="markdown-as-typed">{children}</p> : blocks(tokens, 0)}
    </div>
  );
}

function parse(text: string): Token[] | null {
  try {
    return new Lexer({ gfm: true }).lex(text);
  } catch {
    // Nested beyond what the parser's recursion takes.
    return null;
  }
}

function blocks(tokens: readonly Token[], depth: number): ComponentChild[] {
  return tokens.map((token, key) => <Block key={key} token={token} depth={depth} />);
}

function Block({ token, depth }: { readonly token: Token; readonly depth: number }): ComponentChild {
  if (depth > DEEPEST) return <p class="markdown-as-typed">{token.raw}</p>;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'hr':
      return <hr />;
    case 'heading':
      // No heading: the note stands within a page that has headings of its own.
      return (
        <p>
          <strong>{inlines(token.tokens)}</strong>
        </p>
      );
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [], depth + 1)}</blockquote>;
    case 'list':
      return <List list={token as Tokens.List} depth={depth} />;
    case 'table':
      return <Table {...(token as Tokens.Table)} />;
    case 'html':
      return <p class="markdown-as-typed">{token.raw.trim()}</p>;
    case 'paragraph':
      return <p>{inlines(token.tokens)}</p>;
    case 'text':
      return 'tokens' in token && token.tokens !== undefined
        ? inlines(token.tokens)
        : plainEntities(token.text);
    default:
      return <p class="markdown-as-typed">{token.raw}</p>;
  }
}

function List({ list, depth }: { readonly list: Tokens.List; readonly depth: number }) {
  const items = list.items.map((item, key) => (
    <li key={key} data-task={item.task}>
      {item.task && (item.checked === true ? '☑ ' : '☐ ')}
      {blocks(
        item.tokens.filter(({ type }) => type !== 'checkbox'),
        depth + 1,
      )}
    </li>
  ));
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ header, rows }: Tokens.Table) {
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell, key) => (
            <th key={key}>{inlines(cell.tokens)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, key) => (
              <td key={key}>{inlines(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inlines(tokens: readonly Token[] | undefined): ComponentChild[] {
  return (tokens ?? []).map((token, key) => <Inline key={key} {...token} />);
}

function Inline(token: Token): ComponentChild {
  switch (token.type) {
    case 'strong':
      return <strong>{inlines(token.tokens)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens)}</em>;
    case 'del':
      return <del>{inlines(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <Link {...(token as Tokens.Link)} />;
    case 'image':
      return (
        <span class="markdown-picture">
          {i18n.t('markdown_text.picture')} <Isolated>{token.text === '' ? token.href : token.text}</Isolated>
        </span>
      );
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens !== undefined
        ? inlines(token.tokens)
        : plainEntities(token.text);
    default:
      return token.raw;
  }
}

/** Says where it leads before it is opened: the words of a link can name any place. */
function Link({ href, tokens, text }: Tokens.Link) {
  const address = safeAddress(href);
  if (address === null) return inlines(tokens);
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
      {inlines(tokens)}
      {text !== href && new URL(address).host !== '' && (
        <span class="markdown-host"> ({new URL(address).host})</span>
      )}
    </a>
  );
}
