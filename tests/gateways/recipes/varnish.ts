import { gatewayPatienceSeconds, type Recipe } from '../recipe.ts';

export const varnish: Recipe = {
  program: 'varnish',
  // Its own page, "Guru Meditation", with Retry-After: 5.
  statusWhen: { dead: 503, slow: 503 },
  args: ({ folder, port }) => [
    '-F',
    // Varnish would otherwise become another user, who may not enter the folder.
    ...['-j', 'none'],
    ...['-n', `${folder}/work`],
    ...['-a', `127.0.0.1:${port}`],
    ...['-f', `${folder}/site.vcl`],
    ...['-s', 'malloc,16m'],
    // It would otherwise refuse for a moment to look again at a site that was down.
    ...['-p', 'backend_remote_error_holddown=0'],
  ],
  files: ({ sitePort }) => ({
    // pass: neither a good answer nor a failure is kept.
    'site.vcl': `
vcl 4.1;
backend site {
  .host = "127.0.0.1";
  .port = "${sitePort}";
  .first_byte_timeout = ${gatewayPatienceSeconds}s;
}
sub vcl_recv { return (pass); }
`,
  }),
};
