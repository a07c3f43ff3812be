import '@/components/tokens.css';
import '@/components/page.css';
import './gallery.css';
import { render } from 'preact';
import type { Gallery } from '@/components/gallery';

const modules = import.meta.glob<{ default: Gallery }>('../components/**/*.gallery.tsx', { eager: true });
const galleries = Object.values(modules).map((module) => module.default);
const query = new URLSearchParams(location.hash.slice(1));

/** The address of this page with some of its choices changed. */
function addressWith(changes: Record<string, string>): string {
  return `#${new URLSearchParams({ ...Object.fromEntries(query), ...changes })}`;
}

function Choices({ of, from }: { readonly of: string; readonly from: readonly string[] }) {
  return (
    <p>
      {from.map((choice) => (
        <a
          class="gallery-link"
          key={choice}
          href={addressWith({ [of]: choice })}
          aria-current={query.get(of) === choice}
        >
          {choice || 'all'}
        </a>
      ))}
    </p>
  );
}

/** Every state of every component, or those that `#component=…&state=…&lang=…&scheme=…` asks for. */
function App() {
  const component = query.get('component') ?? '';
  const wanted = query.get('state') ?? '';
  const shown = galleries.filter((gallery) => component === '' || gallery.component === component);
  return (
    <main class="gallery">
      <h1>Pangzhu</h1>
      <nav class="gallery-choices" aria-label="Gallery">
        <Choices of="component" from={['', ...galleries.map((gallery) => gallery.component)]} />
        <Choices of="lang" from={['zh_CN', 'en']} />
        <Choices of="scheme" from={['light', 'dark', 'light dark']} />
      </nav>
      {shown.map((gallery) => (
        <section key={gallery.component}>
          <h2>{gallery.component}</h2>
          <div class="gallery-states">
            {Object.entries(gallery.states)
              .filter(([name]) => wanted === '' || name === wanted)
              .map(([name, show]) => (
                <article key={name} class="gallery-state" aria-label={`${gallery.component}: ${name}`}>
                  <p class="gallery-name">
                    <a class="gallery-link" href={addressWith({ component: gallery.component, state: name })}>
                      {name}
                    </a>
                  </p>
                  {show()}
                </article>
              ))}
          </div>
        </section>
      ))}
    </main>
  );
}

addEventListener('hashchange', () => location.reload());
document.documentElement.lang = query.get('lang') === 'en' ? 'en' : 'zh-CN';
document.documentElement.style.colorScheme = query.get('scheme') ?? 'light dark';
const place = document.querySelector('#gallery');
if (place === null) throw new Error('gallery/index.html has no #gallery');
render(<App />, place);
