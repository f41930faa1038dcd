import { gatewayPatienceSeconds, type Recipe } from '../recipe.ts';

export const caddy: Recipe = {
  program: 'caddy',
  // Both with an empty body, so that browsers show their own page.
  statusWhen: { dead: 502, slow: 504 },
  args: ({ folder }) => ['run', '--config', `${folder}/Caddyfile`, '--adapter', 'caddyfile'],
  environment: ({ folder }) => ({
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  }),
  files: ({ port, sitePort }) => ({
    Caddyfile: `
{
  admin off
  auto_https off
}
http://:${port} {
  bind 127.0.0.1
  reverse_proxy 127.0.0.1:${sitePort} {
    transport http {
      response_header_timeout ${gatewayPatienceSeconds}s
    }
  }
}
`,
  }),
};
