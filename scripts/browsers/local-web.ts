import { createServer as createProxy, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSite } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { selfSignedCertificate } from '@/scripts/browsers/certificate';

/** What the local web answers: a string is an HTML page with status 200. */
export type Answer =
  | string
  | {
      readonly status?: number;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: string | Uint8Array;
    };

/** Something that left a browser, as it stood on the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** Whether a page was served under that address; else it was answered with 404. */
  readonly served: boolean;
}

/**
 * A web that ends on this machine. A browser that uses it as its proxy reaches every host name through
 * it, HTTPS with a certificate made on the spot, and nothing else: no port below 1024, no change to the
 * machine's names, and no request of any page, extension or of the browser itself that is not recorded.
 */
export interface LocalWeb {
  /** The proxy's port on 127.0.0.1. */
  readonly port: number;
  /** All requests so far, in order. */
  readonly requests: readonly WireRequest[];
  /** `host:port` of every tunnel asked for, also of those on which no request followed. */
  readonly tunnels: readonly string[];
  /** Serves `answer` under `url` (without its hash) from now on. */
  serve(url: string, answer: Answer | ((request: IncomingMessage) => Answer | Promise<Answer>)): void;
  /** Forgets what was recorded. */
  forgetRequests(): void;
  /** Forgets what was recorded, and what was served. */
  forgetEverything(): void;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage) => Answer | Promise<Answer>;

const withoutHash = (url: string) => url.replace(/#.*$/s, '');

async function answerWith(handler: Handler | undefined, request: IncomingMessage, response: ServerResponse) {
  const answer = (await handler?.(request)) ?? { status: 404, type: 'text/plain', body: 'not served' };
  const {
    status = 200,
    type = 'text/html; charset=utf-8',
    headers = {},
    body,
  } = typeof answer === 'string' ? { body: answer } : answer;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
}

/** Starts a local web with nothing in it. */
export async function startLocalWeb(): Promise<LocalWeb> {
  const handlers = new Map<string, Handler>();
  const requests: WireRequest[] = [];
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();

  const receive = (scheme: string, request: IncomingMessage): Handler | undefined => {
    const path = request.url ?? '/';
    const url = path.startsWith('/') ? `${scheme}://${request.headers.host}${path}` : path;
    const handler = handlers.get(url);
    requests.push({
      method: request.method ?? 'GET',
      url,
      headers: request.headers,
      served: handler !== undefined,
    });
    return handler;
  };

  const contexts = new Map<string, SecureContext>();
  const contextOf = (host: string): SecureContext => {
    const known = contexts.get(host);
    if (known !== undefined) return known;
    const made = createSecureContext(selfSignedCertificate(host));
    contexts.set(host, made);
    return made;
  };

  const refuseUpgrade = (scheme: string) => (request: IncomingMessage, socket: { destroy(): void }) => {
    receive(scheme, request);
    socket.destroy();
  };
  const site = createSite(
    {
      ...selfSignedCertificate('localhost'),
      SNICallback: (host, done) => done(null, contextOf(host)),
    },
    (request, response) => void answerWith(receive('https', request), request, response),
  );
  site.on('upgrade', refuseUpgrade('wss'));

  const proxy = createProxy(
    (request, response) => void answerWith(receive('http', request), request, response),
  );
  proxy.on('upgrade', refuseUpgrade('ws'));
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    // A browser that is closed resets its connections.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    tunnels.push(request.url ?? '');
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    site.emit('connection', socket);
  });

  const forgetRequests = (): void => {
    requests.length = 0;
    tunnels.length = 0;
  };

  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    requests,
    tunnels,
    serve: (url, answer) =>
      void handlers.set(withoutHash(url), typeof answer === 'function' ? answer : () => answer),
    forgetRequests,
    forgetEverything: () => {
      handlers.clear();
      forgetRequests();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
