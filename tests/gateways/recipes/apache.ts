import { existsSync } from 'node:fs';
import { gatewayPatienceSeconds, type Recipe } from '../recipe.ts';

export const apache: Recipe = {
  program: 'apache',
  statusWhen: { dead: 503, slow: 502 },
  args: ({ folder }) => ['-DFOREGROUND', '-d', folder, '-f', `${folder}/apache.conf`],
  files: ({ folder, port, sitePort }) => ({
    // retry=0: otherwise mod_proxy does not try the site again for a minute.
    'apache.conf': `
${loadModules(['mpm_event', 'authz_core', 'proxy', 'proxy_http'])}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
StartServers 1
ServerLimit 1
ThreadsPerChild 16
MaxRequestWorkers 16
MinSpareThreads 1
MaxSpareThreads 16
ProxyPreserveHost On
ProxyPass / http://127.0.0.1:${sitePort}/ retry=0 timeout=${gatewayPatienceSeconds}
`,
  }),
};

function loadModules(names: readonly string[]): string {
  const folders = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'];
  const folder = folders.find(existsSync) ?? 'modules';
  return names.map((name) => `LoadModule ${name}_module ${folder}/mod_${name}.so`).join('\n');
}
