import type { Ask, Place, Product } from '../product.ts';

const site = {
  where: 'site',
  asks: (): readonly Ask[] => [{ name: 'page', target: '/' }],
} as const;

/** An npm framework: a program that starts it, with a page that throws. */
function framework(
  id: string,
  answerer: string,
  program: string,
  { asks = site.asks }: { asks?: (place: Place) => readonly Ask[] } = {},
): Product {
  return {
    ...site,
    asks,
    id,
    answerer,
    installed: `npm ${id}`,
    files: ({ modules, port, deadPort }) => ({
      'serve.cjs': program
        .replaceAll('MODULES', `${modules}/node_modules`)
        .replaceAll('PORT', String(port))
        .replaceAll('DEAD', String(deadPort)),
    }),
    command: ({ folder }) => `node ${folder}/serve.cjs`,
  };
}

const express = (name: string) => `
const app = require('MODULES/${name}')();
app.get('/', () => { throw new Error('The shop broke'); });
app.listen(PORT, '127.0.0.1');`;

const proxied = `
const { createProxyMiddleware } = require('MODULES/http-proxy-middleware');
const app = require('MODULES/express')();
app.use(createProxyMiddleware({ target: 'http://127.0.0.1:DEAD', changeOrigin: true }));
app.listen(PORT, '127.0.0.1');`;

export const nodeFrameworks: readonly Product[] = [
  framework('express', 'express', express('express')),
  framework('express5', 'express', express('express5')),
  framework(
    'express-production',
    'express',
    `process.env.NODE_ENV = 'production';${express('express')}`,
  ),
  framework(
    'connect',
    'express',
    `require('MODULES/connect')().use(() => { throw new Error('The shop broke'); }).listen(PORT, '127.0.0.1');`,
  ),
  framework(
    'fastify',
    'custom-app',
    `const app = require('MODULES/fastify')();
app.get('/', async () => { throw new Error('The shop broke'); });
app.listen({ port: PORT, host: '127.0.0.1' });`,
  ),
  framework(
    'koa',
    'unknown',
    `const App = require('MODULES/koa'); const app = new (App.default ?? App)();
app.on('error', () => {}); app.use(() => { throw new Error('The shop broke'); });
app.listen(PORT, '127.0.0.1');`,
  ),
  framework(
    'hapi',
    'custom-app',
    `const server = require('MODULES/@hapi/hapi').server({ port: PORT, host: '127.0.0.1' });
server.route({ method: 'GET', path: '/', handler: () => { throw new Error('The shop broke'); } });
server.start();`,
  ),
  framework(
    'nestjs',
    'custom-app',
    `require('MODULES/reflect-metadata');
const { Module, Controller, Get } = require('MODULES/@nestjs/common');
const { NestFactory } = require('MODULES/@nestjs/core');
class Shop { home() { throw new Error('The shop broke'); } }
Get()(Shop.prototype, 'home', Object.getOwnPropertyDescriptor(Shop.prototype, 'home'));
Controller()(Shop);
class App {}
Module({ controllers: [Shop] })(App);
NestFactory.create(App, { logger: false }).then((app) => app.listen(PORT, '127.0.0.1'));`,
  ),
  framework(
    'micro',
    'unknown',
    `const { serve } = require('MODULES/micro');
require('http').createServer(serve(() => { throw new Error('The shop broke'); })).listen(PORT, '127.0.0.1');`,
  ),
  framework(
    'h3',
    'custom-app',
    `import('MODULES/h3/dist/index.mjs').catch(() => import('MODULES/h3/dist/_entries/node.mjs')).then(({ createApp, toNodeListener, eventHandler }) => {
const app = createApp(); app.use(eventHandler(() => { throw new Error('The shop broke'); }));
require('http').createServer(toNodeListener(app)).listen(PORT, '127.0.0.1'); });`,
  ),
  framework(
    'hono',
    'unknown',
    `const { Hono } = require('MODULES/hono'); const { serve } = require('MODULES/@hono/node-server');
const app = new Hono(); app.get('/', () => { throw new Error('The shop broke'); });
serve({ fetch: app.fetch, port: PORT, hostname: '127.0.0.1' });`,
  ),
  framework(
    'restify',
    'custom-app',
    `const server = require('MODULES/restify').createServer();
server.get('/', (_, __, next) => next(new Error('The shop broke')));
server.listen(PORT, '127.0.0.1');`,
  ),
  {
    id: 'nextjs',
    answerer: 'nextjs',
    where: 'site',
    installed: 'npm next',
    files: ({ modules }) => ({
      'pages/index.js': `export default function Home() { return null; }
export async function getServerSideProps() { throw new Error('The shop broke'); }`,
      'next.config.js': `module.exports = { outputFileTracingRoot: '${modules}' };`,
    }),
    command: ({ folder, modules, port }) =>
      `sh -c 'ln -s ${modules}/node_modules ${folder}/node_modules; cd ${folder}; export NEXT_TELEMETRY_DISABLED=1; node node_modules/next/dist/bin/next build --webpack && exec node node_modules/next/dist/bin/next start -H 127.0.0.1 -p ${port}'`,
    asks: site.asks,
  },
  framework('http-proxy-middleware', 'http-proxy-middleware', proxied),
  framework(
    'fastify-http-proxy',
    'fastify',
    `const app = require('MODULES/fastify')();
app.register(require('MODULES/@fastify/http-proxy'), { upstream: 'http://127.0.0.1:DEAD' });
app.listen({ port: PORT, host: '127.0.0.1' });`,
  ),
  {
    ...site,
    id: 'vite',
    answerer: 'unknown',
    installed: 'npm vite, whose proxy has nobody behind it',
    files: ({ deadPort, port }) => ({
      'index.html': '<h1>Shop</h1>',
      'vite.config.mjs': `export default { server: { port: ${port}, host: '127.0.0.1', allowedHosts: true, proxy: { '/api': 'http://127.0.0.1:${deadPort}' } } };`,
    }),
    command: ({ modules, folder }) => `node ${modules}/node_modules/vite/bin/vite.js ${folder}`,
    asks: () => [{ name: 'proxy', target: '/api/' }],
  },
];
