import { render, type VNode } from 'preact';

/** Shows something alone in the document of a unit test (jsdom), and gives the element it stands in. */
export function show(node: VNode): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  render(node, place);
  return place;
}

/** The one element that the selector finds. @throws Error when there is none. */
export function find<Found extends HTMLElement = HTMLElement>(place: ParentNode, selector: string): Found {
  const found = place.querySelector<Found>(selector);
  if (found === null) throw new Error(`There is no ${selector}`);
  return found;
}
