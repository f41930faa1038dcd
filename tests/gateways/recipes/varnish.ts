import { gatewayPatienceSeconds, type Recipe } from '../recipe.ts';

export const varnish: Recipe = {
  program: 'varnish',
  // Its own page, "Guru Meditation", with Retry-After: 5.
  statusWhen: { dead: 503, slow: 503 },
  args: ({ folder, port }) => [
    '-F',
    // Otherwise Varnish changes to a user that may not read the folder.
    ...['-j', 'none'],
    ...['-n', `${folder}/work`],
    ...['-a', `127.0.0.1:${port}`],
    ...['-f', `${folder}/site.vcl`],
    ...['-s', 'malloc,16m'],
    // Otherwise it does not try a dead site again for a moment.
    ...['-p', 'backend_remote_error_holddown=0'],
  ],
  files: ({ sitePort }) => ({
    // pass: nothing is cached.
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
