import { gatewayPatienceSeconds, type Recipe } from '../recipe.ts';

export const haproxy: Recipe = {
  program: 'haproxy',
  statusWhen: { dead: 503, slow: 504 },
  args: ({ folder }) => ['-db', '-f', `${folder}/haproxy.cfg`],
  files: ({ port, sitePort }) => ({
    // Without a health check the next request goes to the site at once.
    'haproxy.cfg': `
defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server ${gatewayPatienceSeconds}s
  retries 0
frontend visitors
  bind 127.0.0.1:${port}
  default_backend site
backend site
  server site 127.0.0.1:${sitePort}
`,
  }),
};
