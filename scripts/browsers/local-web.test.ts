import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LocalWeb, startLocalWeb } from '@/scripts/browsers/local-web';

const CLOSE = 'Connection: close';

let web: LocalWeb;
beforeEach(async () => {
  web = await startLocalWeb();
});
afterEach(() => web.close());

/** All that the web answers to these lines, sent as a browser behind the proxy sends them. */
async function ask(host: string, lines: readonly string[]): Promise<string> {
  const proxy = connect(web.port, '127.0.0.1');
  proxy.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`);
  await new Promise((resolve) => proxy.once('data', resolve));
  const site = connectTls({ socket: proxy, servername: host, rejectUnauthorized: false });
  site.write([...lines, `Host: ${host}`, '', ''].join('\r\n'));
  let answer = '';
  for await (const chunk of site) answer += chunk;
  return answer;
}

it('serves a page under the real name of its site', async () => {
  web.serve('https://www.4hou.com/posts/PZ01#top', '<p>示例</p>');
  const answer = await ask('www.4hou.com', ['GET /posts/PZ01 HTTP/1.1', CLOSE]);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain('<p>示例</p>');
});

it('answers as late, and with what, a function says', async () => {
  let release: (page: string) => void = () => undefined;
  web.serve('https://www.4hou.com/late', () => new Promise<string>((resolve) => (release = resolve)));
  const answer = ask('www.4hou.com', ['GET /late HTTP/1.1', CLOSE]);
  await expect.poll(() => web.requests.length).toBe(1);
  release('late');
  expect(await answer).toContain('late');
});

it('records what it does not serve, on whatever host, and says 404', async () => {
  expect(await ask('elsewhere.example', ['POST /leak?all HTTP/1.1', CLOSE])).toMatch(/^HTTP\/1\.1 404 /);
  expect(web.requests).toMatchObject([
    { method: 'POST', url: 'https://elsewhere.example/leak?all', served: false },
  ]);
  expect(web.tunnels).toEqual(['elsewhere.example:443']);
});

it('records sockets that want to be more than a request, and refuses them', async () => {
  const upgrade = ['GET /socket HTTP/1.1', 'Connection: Upgrade', 'Upgrade: websocket'];
  expect(await ask('elsewhere.example', upgrade)).toBe('');
  expect(web.requests).toMatchObject([{ url: 'wss://elsewhere.example/socket', served: false }]);
});
