import { type Ask, askThrough, type Place, type Product } from '../product.ts';

const local = { where: 'local', asks: askThrough } as const;
const languages = ['en', 'de', 'fr', 'es', 'ru', 'ja', 'ar', 'zh-cn', 'tr'];

const squidConfig = ({ folder, port }: Place) => `
http_port 127.0.0.1:${port}
http_access allow all
visible_hostname proxy.example.net
cache deny all
cache_mem 8 MB
negative_ttl 0 seconds
read_timeout 1 seconds
connect_retries 0
dns_timeout 2 seconds
shutdown_lifetime 0 seconds
pinger_enable off
access_log none
cache_log /dev/null
cache_store_log none
pid_filename none
coredump_dir ${folder}
cache_effective_user proxy
`;

/** A site that is dead on this machine has a private address, which proves nothing. */
const unknownName = (place: Place): readonly Ask[] =>
  askThrough(place).filter(({ name }) => name === 'no-such-name');

const inLanguages = ({ deadPort }: Place): readonly Ask[] =>
  languages.map((language) => ({
    name: `dead-${language}`,
    target: `http://127.0.0.1:${deadPort}/`,
    language,
  }));

/** An npm proxy: a small program that starts it. */
const npmProxy = (id: string, answerer: string, program: (place: Place) => string): Product => ({
  ...local,
  id,
  answerer,
  installed: `npm ${id}`,
  files: (place) => ({ 'serve.cjs': program(place) }),
  command: ({ folder }) => `env HOME=${folder} node ${folder}/serve.cjs`,
});

export const forwardProxies: readonly Product[] = [
  {
    ...local,
    id: 'squid',
    answerer: 'squid',
    installed: 'Debian squid',
    files: (place) => ({ 'squid.conf': squidConfig(place) }),
    command: ({ folder, port }) => `squid -N -d 1 -n record${port} -f ${folder}/squid.conf`,
    asks: (place) => [...askThrough(place), ...inLanguages(place)],
  },
  {
    ...local,
    id: 'tinyproxy',
    answerer: 'tinyproxy',
    installed: 'Debian tinyproxy',
    files: ({ port, folder }) => ({
      'tinyproxy.conf': `
Port ${port}
Listen 127.0.0.1
Timeout 3
DefaultErrorFile "/usr/share/tinyproxy/default.html"
LogFile "${folder}/log"
`,
    }),
    command: ({ folder }) => `tinyproxy -d -c ${folder}/tinyproxy.conf`,
  },
  {
    ...local,
    id: 'privoxy',
    answerer: 'privoxy',
    installed: 'Debian privoxy',
    files: ({ port, folder, deadPort }) => ({
      'privoxy.conf': `
confdir /etc/privoxy
templdir /etc/privoxy/templates
logdir ${folder}
listen-address 127.0.0.1:${port}
socket-timeout 2
forward-socks5 forwarded.example.test 127.0.0.1:${deadPort} .
`,
    }),
    command: ({ folder }) => `privoxy --no-daemon ${folder}/privoxy.conf`,
    asks: (place) => [
      ...askThrough(place),
      { name: 'forward', target: 'http://forwarded.example.test/' },
    ],
  },
  {
    ...local,
    id: 'mitmproxy',
    answerer: 'mitmproxy',
    installed: 'Debian mitmproxy',
    command: ({ folder, port }) =>
      `env HOME=${folder} mitmdump -q --listen-host 127.0.0.1 -p ${port} --set confdir=${folder}`,
  },
  {
    ...local,
    id: 'cntlm',
    answerer: 'cntlm',
    installed: 'Debian cntlm',
    files: ({ port, deadPort }) => ({
      'cntlm.conf': `
Username one
Domain two
Password three
Proxy 127.0.0.1:${deadPort}
Listen 127.0.0.1:${port}
`,
    }),
    command: ({ folder }) => `cntlm -f -c ${folder}/cntlm.conf`,
  },
  {
    ...local,
    id: 'i2pd',
    answerer: 'i2p',
    installed: 'Debian i2pd',
    command: ({ folder, port }) =>
      `i2pd --datadir=${folder} --httpproxy.address=127.0.0.1 --httpproxy.port=${port} --http.enabled=0 --socksproxy.enabled=0 --sam.enabled=0`,
  },
  {
    ...local,
    id: 'tor',
    answerer: 'tor',
    installed: 'Debian tor',
    command: ({ folder, port }) => `tor --DataDirectory ${folder} --SocksPort ${port}`,
    asks: (place) => askThrough(place).slice(0, 1),
  },
  {
    ...local,
    id: 'apt-cacher-ng',
    answerer: 'apt-cacher-ng',
    installed: 'Debian apt-cacher-ng',
    command: ({ folder, port }) =>
      `apt-cacher-ng ForeGround=1 Port=${port} BindAddress=127.0.0.1 CacheDir=${folder} LogDir=${folder} SupportDir=/usr/lib/apt-cacher-ng`,
  },
  {
    ...local,
    id: 'ziproxy',
    answerer: 'ziproxy',
    installed: 'Debian ziproxy',
    files: ({ port }) => ({
      'ziproxy.conf': `
Port = ${port}
Address = "127.0.0.1"
ZiproxyTimeout = 4
`,
    }),
    // It leaves for the background, and prints its process id.
    command: ({ folder }) =>
      `/bin/sh -c 'p=$(ziproxy -d -c ${folder}/ziproxy.conf); trap "kill $p \\$!" TERM; sleep 120 & wait'`,
  },
  {
    ...local,
    id: 'goproxy',
    answerer: 'unknown',
    installed: 'Debian golang-github-elazarl-goproxy-dev',
    files: () => ({
      'main.go': `package main
import ("net/http"; "os"; "github.com/elazarl/goproxy")
func main() { http.ListenAndServe("127.0.0.1:"+os.Args[1], goproxy.NewProxyHttpServer()) }`,
    }),
    command: ({ folder, port }) =>
      `env GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE=${folder} go run ${folder}/main.go ${port}`,
    asks: unknownName,
  },
  {
    ...local,
    id: 'v2ray',
    answerer: 'unknown',
    installed: 'Debian v2ray',
    files: ({ port }) => ({
      'v2ray.json': JSON.stringify({
        inbounds: [{ port, listen: '127.0.0.1', protocol: 'http' }],
        outbounds: [{ protocol: 'freedom' }],
      }),
    }),
    command: ({ folder }) => `v2ray -config ${folder}/v2ray.json`,
    asks: unknownName,
  },
  {
    ...local,
    id: 'http-proxy-perl',
    answerer: 'unknown',
    installed: 'Debian libhttp-proxy-perl',
    command: ({ port }) =>
      `perl -MHTTP::Proxy -e 'HTTP::Proxy->new(port => ${port}, host => "127.0.0.1", engine => "NoFork")->start'`,
    asks: unknownName,
  },
  npmProxy(
    'anyproxy',
    'anyproxy',
    ({ modules, port }) => `
const AnyProxy = require('${modules}/node_modules/anyproxy');
new AnyProxy.ProxyServer({ port: ${port}, silent: true, webInterface: { enable: false } }).start();`,
  ),
  npmProxy(
    'whistle',
    'whistle',
    ({ modules, port, folder }) => `
require('${modules}/node_modules/whistle')({ port: ${port}, host: '127.0.0.1', baseDir: '${folder}', mode: 'capture' });`,
  ),
  npmProxy(
    'proxy-chain',
    'proxy-chain',
    ({ modules, port }) => `
const { Server } = require('${modules}/node_modules/proxy-chain');
new Server({ port: ${port}, host: '127.0.0.1' }).listen();`,
  ),
  npmProxy(
    'mockttp',
    'mockttp',
    ({ modules, port }) => `
const server = require('${modules}/node_modules/mockttp').getLocal();
server.forAnyRequest().thenPassThrough().then(() => server.start(${port}));`,
  ),
  npmProxy(
    'http-mitm-proxy',
    'http-mitm-proxy',
    ({ modules, port, folder }) => `
const { Proxy } = require('${modules}/node_modules/http-mitm-proxy');
const proxy = new Proxy();
proxy.onError(() => {});
proxy.listen({ port: ${port}, host: '127.0.0.1', sslCaDir: '${folder}' });`,
  ),
];
