import { home, type Product } from '../product.ts';

const site = { where: 'site', asks: () => home } as const;

export const otherPrograms: readonly Product[] = [
  {
    ...site,
    id: 'mojolicious',
    answerer: 'mojolicious',
    installed: 'Debian libmojolicious-perl',
    files: () => ({
      'shop.pl': "use Mojolicious::Lite; get '/' => sub { die 'The shop broke' }; app->start;",
    }),
    command: ({ folder, port }) =>
      `perl ${folder}/shop.pl daemon -m production -l http://127.0.0.1:${port}`,
  },
  {
    ...site,
    id: 'mojolicious-development',
    answerer: 'mojolicious',
    installed: 'Debian libmojolicious-perl',
    files: () => ({
      'shop.pl': "use Mojolicious::Lite; get '/' => sub { die 'The shop broke' }; app->start;",
    }),
    command: ({ folder, port }) => `perl ${folder}/shop.pl daemon -l http://127.0.0.1:${port}`,
  },
  {
    ...site,
    id: 'catalyst',
    answerer: 'catalyst',
    installed: 'Debian libcatalyst-perl',
    files: () => ({
      'lib/Shop.pm':
        "package Shop; use Catalyst; sub default :Path { die 'The shop broke' } __PACKAGE__->setup; 1;",
      'shop.psgi': 'use lib "lib"; use Shop; Shop->psgi_app;',
    }),
    command: ({ folder, port }) =>
      `plackup -E deployment -I ${folder}/lib -o 127.0.0.1 -p ${port} ${folder}/shop.psgi`,
  },
  {
    ...site,
    id: 'dancer',
    answerer: 'dancer',
    installed: 'Debian libdancer2-perl',
    files: () => ({
      'shop.psgi':
        "package Shop; use Dancer2; get '/' => sub { die 'The shop broke' }; Shop->to_app;",
    }),
    command: ({ folder, port }) =>
      `env DANCER_ENVIRONMENT=production plackup -E deployment -o 127.0.0.1 -p ${port} ${folder}/shop.psgi`,
  },
  {
    ...site,
    id: 'hunchentoot',
    answerer: 'hunchentoot',
    installed: 'Debian cl-hunchentoot',
    files: ({ port }) => ({
      'shop.lisp': `
(require :asdf)
(asdf:load-system :hunchentoot)
(hunchentoot:define-easy-handler (shop :uri "/") () (error "The shop broke"))
(hunchentoot:start (make-instance 'hunchentoot:easy-acceptor :address "127.0.0.1" :port ${port}))
(sleep 120)`,
    }),
    command: ({ folder }) =>
      `env HOME=${folder} sbcl --non-interactive --no-userinit --load ${folder}/shop.lisp`,
  },
  {
    ...site,
    id: 'starman',
    answerer: 'unknown',
    installed: 'Debian starman',
    files: () => ({ 'shop.psgi': "sub { die 'The shop broke' };" }),
    command: ({ folder, port }) =>
      `starman --workers 1 -E deployment -l 127.0.0.1:${port} ${folder}/shop.psgi`,
  },
  {
    ...site,
    id: 'plack',
    answerer: 'unknown',
    installed: 'Debian libplack-perl',
    files: () => ({ 'shop.psgi': "sub { die 'The shop broke' };" }),
    command: ({ folder, port }) => `plackup -o 127.0.0.1 -p ${port} ${folder}/shop.psgi`,
  },
  ...(['puma', 'thin', 'unicorn'] as const).map(
    (id): Product => ({
      ...site,
      id,
      answerer: id === 'puma' ? 'puma' : 'unknown',
      installed: `Debian ${id}`,
      files: () => ({ 'config.ru': "run ->(env) { raise 'The shop broke' }\n" }),
      command: ({ folder, port }) =>
        ({
          puma: `puma -e production -b tcp://127.0.0.1:${port} ${folder}/config.ru`,
          thin: `thin start -e production -a 127.0.0.1 -p ${port} -R ${folder}/config.ru`,
          unicorn: `unicorn -E production -l 127.0.0.1:${port} ${folder}/config.ru`,
        })[id],
    }),
  ),
  {
    ...site,
    id: 'sinatra',
    answerer: 'unknown',
    installed: 'Debian ruby-sinatra, puma',
    files: ({ port }) => ({
      'shop.rb': `
require 'sinatra'
set :environment, :production
set :bind, '127.0.0.1'
set :port, ${port}
get('/') { raise 'The shop broke' }
`,
    }),
    command: ({ folder }) => `ruby ${folder}/shop.rb`,
  },
  {
    ...site,
    id: 'php-silent',
    answerer: 'php-app',
    installed: 'Debian php-cli',
    files: () => ({ 'index.php': '<?php throw new Exception("The shop broke");' }),
    command: ({ folder, port }) => `php -d display_errors=0 -S 127.0.0.1:${port} -t ${folder}`,
  },
  {
    ...site,
    id: 'php-fpm',
    answerer: 'unknown',
    installed: 'Debian nginx, php-fpm, with a fault that is not shown',
    files: ({ folder, port }) => ({
      'index.php': '<?php throw new Exception("The shop broke");',
      'fpm.conf': `[global]
pid = ${folder}/fpm.pid
error_log = ${folder}/fpm.log
[www]
listen = ${folder}/fpm.sock
listen.owner = www-data
user = www-data
group = www-data
pm = static
pm.max_children = 1
`,
      'nginx.conf': `
user root;
error_log ${folder}/error.log;
pid ${folder}/nginx.pid;
events {}
http { access_log off; server { listen 127.0.0.1:${port}; location / {
include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME ${folder}/index.php;
fastcgi_pass unix:${folder}/fpm.sock; } } }
`,
      'run.sh': `chmod 755 ${folder}
php-fpm8.2 -F -y ${folder}/fpm.conf & fpm=$!
while [ ! -S ${folder}/fpm.sock ]; do sleep 0.2; done
nginx -c ${folder}/nginx.conf -g 'daemon off;' & nginx=$!
trap 'kill $fpm $nginx; wait; exit' TERM
wait
`,
    }),
    command: ({ folder }) => `sh ${folder}/run.sh`,
  },
  {
    ...site,
    id: 'php-shown',
    answerer: 'php-app',
    installed: 'Debian php-cli, with a fault that is shown',
    files: () => ({
      'index.php':
        '<?php http_response_code(500); echo "<br>"; throw new Exception("The shop broke");',
    }),
    command: ({ folder, port }) =>
      `php -d display_errors=1 -d html_errors=1 -S 127.0.0.1:${port} -t ${folder}`,
  },
  {
    ...site,
    id: 'webrick',
    answerer: 'webrick',
    installed: 'Debian ruby-webrick',
    files: ({ port }) => ({
      'shop.rb': `
require 'webrick'
server = WEBrick::HTTPServer.new(Port: ${port}, BindAddress: '127.0.0.1')
server.mount_proc('/') { raise 'The shop broke' }
server.start
`,
    }),
    command: ({ folder }) => `ruby ${folder}/shop.rb`,
  },
  ...(['production', 'development'] as const).map(
    (mode): Product => ({
      ...site,
      id: mode === 'production' ? 'rails' : 'rails-development',
      answerer: 'rails',
      installed: 'Debian ruby-rails, puma',
      files: ({ folder }) => ({
        'config.ru': `
require 'rails'
require 'action_controller/railtie'
class Shop < Rails::Application
  config.root = '${folder}'
  config.eager_load = false
  config.secret_key_base = 'a' * 64
  config.hosts.clear
  config.consider_all_requests_local = ${mode === 'development'}
  config.logger = Logger.new('/dev/null')
  routes.append { root to: ->(_) { raise 'The shop broke' } }
end
Shop.initialize!
run Shop
`,
        'run.sh': `mkdir -p ${folder}/public
find /usr/share/rubygems-integration /usr/share/ruby* /usr/lib/ruby /var/lib/gems -name 500.html -path '*public*' 2>/dev/null | head -1 | xargs -I{} cp {} ${folder}/public/500.html
exec puma -e ${mode} -b tcp://127.0.0.1:$1 ${folder}/config.ru
`,
      }),
      command: ({ folder, port }) => `sh ${folder}/run.sh ${port}`,
    }),
  ),
  {
    ...site,
    id: 'passenger',
    answerer: 'passenger',
    installed: 'Debian passenger',
    files: () => ({ 'config.ru': "raise 'The shop does not start'\n" }),
    command: ({ folder, port }) =>
      `passenger start --engine builtin --environment production --address 127.0.0.1 --port ${port} --no-install-runtime --no-compile-runtime ${folder}`,
  },
  {
    ...site,
    id: 'yaws',
    answerer: 'yaws',
    installed: 'Debian yaws',
    files: ({ folder, port }) => ({
      'www/index.yaws': '<erl>out(_) -> exit(the_shop_broke).</erl>',
      'yaws.conf': `
logdir = ${folder}
<server shop>
port = ${port}
listen = 127.0.0.1
docroot = ${folder}/www
</server>
`,
    }),
    command: ({ folder }) =>
      `env HOME=${folder} yaws -i --erlarg '-noshell -noinput' --conf ${folder}/yaws.conf --id record`,
  },
  {
    ...site,
    id: 'mini-httpd',
    answerer: 'mini-httpd',
    installed: 'Debian mini-httpd, with a program that cannot run',
    files: () => ({ 'cgi-bin/shop.cgi': 'not a program' }),
    command: ({ folder, port }) =>
      `sh -c 'chmod 755 ${folder}/cgi-bin/shop.cgi; exec mini_httpd -D -h 127.0.0.1 -p ${port} -d ${folder} -c "cgi-bin/*"'`,
    asks: () => [{ name: 'page', target: '/cgi-bin/shop.cgi' }],
  },
  {
    ...site,
    id: 'wordpress',
    answerer: 'wordpress',
    installed: 'Debian wordpress, php-cli, php-mysql, with no database',
    files: ({ folder, port }) => ({
      'run.sh': `
cp -rL /usr/share/wordpress ${folder}/wp
cat > ${folder}/wp/wp-config.php <<'END'
<?php
define('DB_NAME', 'a'); define('DB_USER', 'a'); define('DB_PASSWORD', 'a'); define('DB_HOST', '127.0.0.1:1');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
if (str_starts_with($_SERVER['REQUEST_URI'], '/critical')) { require ABSPATH . 'wp-includes/load.php'; }
require_once ABSPATH . 'wp-settings.php';
END
exec php -d display_errors=0 -S 127.0.0.1:${port} -t ${folder}/wp
`,
    }),
    command: ({ folder }) => `sh ${folder}/run.sh`,
  },
  {
    ...site,
    id: 'wordpress-maintenance',
    answerer: 'wordpress',
    installed: 'Debian wordpress, php-cli, while it is updated',
    files: ({ folder, port }) => ({
      'run.sh': `
cp -rL /usr/share/wordpress ${folder}/wp
cat > ${folder}/wp/wp-config.php <<'END'
<?php
define('DB_NAME', 'a'); define('DB_USER', 'a'); define('DB_PASSWORD', 'a'); define('DB_HOST', '127.0.0.1:1');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
require_once ABSPATH . 'wp-settings.php';
END
echo '<?php $upgrading = time();' > ${folder}/wp/.maintenance
exec php -d display_errors=0 -S 127.0.0.1:${port} -t ${folder}/wp
`,
    }),
    command: ({ folder }) => `sh ${folder}/run.sh`,
  },
  {
    ...site,
    id: 'tomcat',
    answerer: 'tomcat',
    installed: 'Debian tomcat10',
    files: ({ folder, port }) => ({
      'conf/server.xml': `<Server port="-1"><Service name="Catalina"><Connector address="127.0.0.1" port="${port}"/><Engine name="Catalina" defaultHost="localhost"><Host name="localhost" appBase="webapps"/></Engine></Service></Server>`,
      'webapps/ROOT/index.jsp': '<% if (true) throw new RuntimeException("The shop broke"); %>',
      'run.sh': `
cp /etc/tomcat10/web.xml ${folder}/conf/web.xml
export CATALINA_HOME=/usr/share/tomcat10 CATALINA_BASE=${folder}
mkdir -p ${folder}/logs ${folder}/temp ${folder}/work
exec sh /usr/share/tomcat10/bin/catalina.sh run
`,
    }),
    command: ({ folder }) => `sh ${folder}/run.sh`,
  },
  {
    ...site,
    id: 'jetty',
    answerer: 'jetty',
    installed: 'Debian libjetty9-java',
    files: ({ port }) => ({
      'Shop.java': `
import org.eclipse.jetty.server.*;
import org.eclipse.jetty.servlet.*;
import javax.servlet.http.*;
public class Shop {
  public static class Home extends HttpServlet {
    protected void doGet(HttpServletRequest q, HttpServletResponse s) { throw new RuntimeException("The shop broke"); }
  }
  public static void main(String[] a) throws Exception {
    Server server = new Server(new java.net.InetSocketAddress("127.0.0.1", ${port}));
    ServletContextHandler all = new ServletContextHandler();
    all.addServlet(Home.class, "/");
    server.setHandler(all);
    server.start();
    server.join();
  }
}
`,
    }),
    command: ({ folder }) => `java -cp "/usr/share/java/*" ${folder}/Shop.java`,
  },
];
