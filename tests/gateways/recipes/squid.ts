import { gatewayPatienceSeconds, type Recipe } from '../recipe.ts';

export const squid: Recipe = {
  program: 'squid',
  statusWhen: { dead: 503, slow: 504 },
  isForwardProxy: true,
  args: ({ folder, port }) => [
    '-N',
    ...['-d', '1'],
    // Two Squids with the same name would share memory.
    ...['-n', `backsoon${port}`],
    ...['-f', `${folder}/squid.conf`],
  ],
  files: ({ folder, port, host }) => ({
    hosts: `127.0.0.1 ${host}\n`,
    'squid.conf': `
http_port 127.0.0.1:${port}
http_access allow all
visible_hostname proxy.example.test
hosts_file ${folder}/hosts
cache deny all
cache_mem 8 MB
negative_ttl 0 seconds
read_timeout ${gatewayPatienceSeconds} seconds
connect_retries 0
shutdown_lifetime 0 seconds
pinger_enable off
access_log none
cache_log /dev/null
cache_store_log none
logfile_rotate 0
pid_filename none
coredump_dir none
${process.getuid?.() === 0 ? 'cache_effective_user proxy' : ''}
`,
  }),
};
