import { build, createServer, preview } from 'vite';
import { galleryConfig } from './gallery-config.ts';

export interface ServedGallery {
  /** Ends with `/`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page once and serves it, for tests and pictures. */
export async function serveBuiltGallery(): Promise<ServedGallery> {
  await build(galleryConfig);
  const server = await preview({
    ...galleryConfig,
    // Each window asks for the same files, which stay as they are.
    preview: { host: '127.0.0.1', port: 0, headers: { 'cache-control': 'max-age=3600' } },
  });
  return { url: urlOf(server), close: () => server.close() };
}

/** Serves the page with live reload. */
export async function serveLiveGallery(): Promise<ServedGallery> {
  const server = await createServer({
    ...galleryConfig,
    server: { ...galleryConfig.server, host: '127.0.0.1' },
  });
  await server.listen();
  return { url: urlOf(server), close: () => server.close() };
}

function urlOf(server: { readonly resolvedUrls: { readonly local: readonly string[] } | null }) {
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('The gallery is served nowhere.');
  return url;
}
