import { gatewayPatienceSeconds, type Recipe } from '../recipe.ts';

export const nginx: Recipe = {
  program: 'nginx',
  statusWhen: { dead: 502, slow: 504 },
  args: ({ folder }) => ['-p', folder, '-e', 'stderr', '-c', `${folder}/nginx.conf`],
  files: ({ port, sitePort }) => ({
    // max_fails=0: otherwise nginx does not try the site again for ten seconds.
    'nginx.conf': `
daemon off;
master_process off;
pid nginx.pid;
error_log stderr warn;
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxied;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  upstream site { server 127.0.0.1:${sitePort} max_fails=0; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://site;
      proxy_set_header Host $http_host;
      proxy_read_timeout ${gatewayPatienceSeconds}s;
    }
  }
}
`,
  }),
};
