import type { Place, Product } from '../product.ts';

const apacheModules = '/usr/lib/apache2/modules';

/** A gateway with three broken sites behind it. */
const threeSites = [
  { name: 'dead', target: '/dead/' },
  { name: 'slow', target: '/slow/' },
  { name: 'garbled', target: '/garbled/' },
];

const sitesOf = ({ deadPort, slowPort, garbledPort }: Place) =>
  [
    ['dead', deadPort],
    ['slow', slowPort],
    ['garbled', garbledPort],
  ] as const;

function apacheFiles(place: Place, isLocalized: boolean) {
  const { folder, port } = place;
  const modules = ['mpm_event', 'authz_core', 'proxy', 'proxy_http', 'alias', 'include'];
  const all = [...modules, 'negotiation', 'filter', 'mime', 'env', 'setenvif'];
  const localized = `
Alias /error/ "/usr/share/apache2/error/"
<Directory "/usr/share/apache2/error">
Options IncludesNoExec
AddOutputFilter Includes html
AddHandler type-map var
Require all granted
LanguagePriority en de es fr it ja ko nl pl pt-br ru sv tr zh-cn
ForceLanguagePriority Prefer Fallback
</Directory>
AddLanguage en .en
AddLanguage fr .fr
AddLanguage de .de
ErrorDocument 500 /error/HTTP_INTERNAL_SERVER_ERROR.html.var
ErrorDocument 501 /error/HTTP_NOT_IMPLEMENTED.html.var
ErrorDocument 502 /error/HTTP_BAD_GATEWAY.html.var
ErrorDocument 503 /error/HTTP_SERVICE_UNAVAILABLE.html.var
ErrorDocument 504 /error/HTTP_GATEWAY_TIME_OUT.html.var
ProxyPass /error !
`;
  return {
    'apache.conf': `
${all.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
ServerName shop.example.test
TypesConfig /etc/mime.types
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
User www-data
Group www-data
StartServers 1
ServerLimit 1
ThreadsPerChild 16
MaxRequestWorkers 16
MinSpareThreads 1
MaxSpareThreads 16
ServerSignature ${isLocalized ? 'Off' : 'On'}
${isLocalized ? localized : ''}
${sitesOf(place)
  .map(([name, sitePort]) => `ProxyPass /${name}/ http://127.0.0.1:${sitePort}/ retry=0 timeout=1`)
  .join('\n')}
`,
  };
}

const site = { where: 'site', asks: () => threeSites } as const;

export const gateways: readonly Product[] = [
  {
    ...site,
    id: 'apache',
    answerer: 'apache',
    installed: 'Debian apache2',
    files: (place) => apacheFiles(place, false),
    command: ({ folder }) => `apache2 -DFOREGROUND -d ${folder} -f ${folder}/apache.conf`,
  },
  {
    ...site,
    id: 'apache-in-french',
    answerer: 'apache',
    installed: 'Debian apache2 with its localized error pages',
    files: (place) => apacheFiles(place, true),
    command: ({ folder }) => `apache2 -DFOREGROUND -d ${folder} -f ${folder}/apache.conf`,
    asks: () => threeSites.map((ask) => ({ ...ask, language: 'fr' })),
  },
  {
    ...site,
    id: 'nginx',
    answerer: 'nginx',
    installed: 'Debian nginx',
    files: (place) => ({
      'nginx.conf': `
daemon off; pid ${place.folder}/nginx.pid; error_log ${place.folder}/error.log;
events {}
http {
  access_log off; proxy_read_timeout 1s;
  client_body_temp_path ${place.folder}/a; proxy_temp_path ${place.folder}/b;
  fastcgi_temp_path ${place.folder}/c; uwsgi_temp_path ${place.folder}/d; scgi_temp_path ${place.folder}/e;
  server {
    listen 127.0.0.1:${place.port};
    ${sitesOf(place)
      .map(([name, port]) => `location /${name}/ { proxy_pass http://127.0.0.1:${port}/; }`)
      .join('\n')}
    location /broken/ { return 500; }
    location /busy/ { return 503; }
  }
}
`,
    }),
    command: ({ folder }) => `nginx -p ${folder} -c ${folder}/nginx.conf`,
    asks: () => [
      ...threeSites,
      { name: 'broken', target: '/broken/' },
      { name: 'busy', target: '/busy/' },
    ],
  },
  {
    ...site,
    id: 'haproxy',
    answerer: 'haproxy',
    installed: 'Debian haproxy',
    files: (place) => ({
      'haproxy.cfg': `
defaults
  mode http
  timeout connect 1s
  timeout client 9s
  timeout server 1s
  retries 0
frontend all
  bind 127.0.0.1:${place.port}
  http-request return status 500 default-errorfiles if { path_beg /broken }
${sitesOf(place)
  .map(([name]) => `  use_backend ${name} if { path_beg /${name}/ }`)
  .join('\n')}
${sitesOf(place)
  .map(([name, port]) => `backend ${name}\n  server one 127.0.0.1:${port}`)
  .join('\n')}
`,
    }),
    command: ({ folder }) => `haproxy -db -f ${folder}/haproxy.cfg`,
    asks: () => [...threeSites, { name: 'broken', target: '/broken/' }],
  },
  {
    ...site,
    id: 'varnish',
    answerer: 'varnish',
    installed: 'Debian varnish',
    files: (place) => ({
      'site.vcl': `
vcl 4.1;
${sitesOf(place)
  .map(
    ([name, port]) =>
      `backend ${name} { .host = "127.0.0.1"; .port = "${port}"; .first_byte_timeout = 1s; }`,
  )
  .join('\n')}
sub vcl_recv {
${sitesOf(place)
  .map(([name]) => `  if (req.url ~ "^/${name}") { set req.backend_hint = ${name}; }`)
  .join('\n')}
  return (pass);
}
`,
    }),
    command: ({ folder, port }) =>
      `varnishd -F -j none -n ${folder}/work -a 127.0.0.1:${port} -f ${folder}/site.vcl -s malloc,16m`,
  },
  {
    ...site,
    id: 'caddy',
    answerer: 'caddy',
    installed: 'Debian caddy',
    files: (place) => ({
      Caddyfile: `
{
  admin off
  auto_https off
}
http://:${place.port} {
  bind 127.0.0.1
${sitesOf(place)
  .map(
    ([name, port]) =>
      `  handle /${name}/* {\n reverse_proxy 127.0.0.1:${port} {\n transport http {\n response_header_timeout 1s\n }\n }\n }`,
  )
  .join('\n')}
}
`,
    }),
    command: ({ folder }) =>
      `env HOME=${folder} caddy run --config ${folder}/Caddyfile --adapter caddyfile`,
  },
  {
    ...site,
    id: 'lighttpd',
    answerer: 'lighttpd',
    installed: 'Debian lighttpd',
    files: (place) => ({
      'lighttpd.conf': `
server.document-root = "${place.folder}"
server.port = ${place.port}
server.bind = "127.0.0.1"
server.modules = ( "mod_proxy" )
${sitesOf(place)
  .map(
    ([name, port], index) =>
      `${index ? 'else ' : ''}$HTTP["url"] =~ "^/${name}/" { proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => ${port}, "read-timeout" => 1, "connect-timeout" => 1 )) ) }`,
  )
  .join('\n')}
`,
    }),
    command: ({ folder }) => `lighttpd -D -f ${folder}/lighttpd.conf`,
  },
  {
    ...site,
    id: 'nghttpx',
    answerer: 'nghttpx',
    installed: 'Debian nghttp2-proxy',
    command: ({ port, deadPort, slowPort, garbledPort }) =>
      `nghttpx --conf=/dev/null --errorlog-file=/dev/null --accesslog-file=/dev/null --workers=1 -f127.0.0.1,${port}\\;no-tls -b127.0.0.1,${deadPort} -b127.0.0.1,${slowPort}\\;/slow/ -b127.0.0.1,${garbledPort}\\;/garbled/ --backend-read-timeout=1s`,
  },
  {
    ...site,
    id: 'h2o',
    answerer: 'h2o',
    installed: 'Debian h2o',
    files: (place) => ({
      'h2o.conf': `
listen: { host: 127.0.0.1, port: ${place.port} }
user: root
proxy.timeout.io: 1000
hosts:
  default:
    paths:
${sitesOf(place)
  .map(
    ([name, port]) => `      "/${name}/":\n        proxy.reverse.url: "http://127.0.0.1:${port}/"`,
  )
  .join('\n')}
`,
    }),
    command: ({ folder }) => `h2o -c ${folder}/h2o.conf`,
  },
  {
    id: 'trafficserver',
    answerer: 'apache-trafficserver',
    where: 'unknown',
    installed: 'Debian trafficserver',
    files: (place) => ({
      'remap.config': sitesOf(place)
        .map(([name, port]) => `map /${name}/ http://127.0.0.1:${port}/`)
        .join('\n'),
      'run.sh': `
export TS_ROOT=${place.folder}/ts
mkdir -p $TS_ROOT && cp -r /etc/trafficserver $TS_ROOT/etc
for d in log cache run; do mkdir -p $TS_ROOT/$d; done
cp ${place.folder}/remap.config $TS_ROOT/etc/remap.config
export PROXY_CONFIG_CONFIG_DIR=$TS_ROOT/etc PROXY_CONFIG_LOCAL_STATE_DIR=$TS_ROOT/run
export PROXY_CONFIG_LOG_LOGFILE_DIR=$TS_ROOT/log PROXY_CONFIG_HTTP_SERVER_PORTS='${place.port}:ip-in=127.0.0.1'
export PROXY_CONFIG_ADMIN_USER_ID=#-1 PROXY_CONFIG_HTTP_TRANSACTION_NO_ACTIVITY_TIMEOUT_OUT=2
echo '/tmp 16M' > /dev/null
printf '%s 16M\\n' $TS_ROOT/cache > $TS_ROOT/etc/storage.config
exec traffic_server
`,
    }),
    command: ({ folder }) => `sh ${folder}/run.sh`,
    asks: () => [...threeSites, { name: 'no-such-site', target: '/' }],
  },
  {
    ...site,
    id: 'http-proxy-of-go-like-text',
    answerer: 'unknown',
    where: 'unknown',
    installed: 'npm http-proxy with no error handler of its own',
    command: ({ folder }) => `node ${folder}/serve.cjs`,
    files: ({ modules, port, deadPort }) => ({
      'serve.cjs': `
const proxy = require('${modules}/node_modules/http-proxy').createProxyServer({ target: 'http://127.0.0.1:${deadPort}' });
require('http').createServer((q, s) => proxy.web(q, s, {}, () => { s.writeHead(502, {'content-type':'text/plain; charset=utf-8'}); s.end('Bad Gateway'); })).listen(${port}, '127.0.0.1');
`,
    }),
    asks: () => [{ name: 'dead', target: '/' }],
  },
];
