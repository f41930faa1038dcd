import { home, type Place, type Product } from '../product.ts';

const site = { where: 'site', asks: () => home } as const;

const python = '/usr/bin/python3';

/** A Python framework: a program with a page that raises, and what runs it. */
function pythonProgram(
  id: string,
  answerer: string,
  installed: string,
  program: (place: Place) => string,
  run: (place: Place) => string = ({ folder }) => `${python} ${folder}/shop.py`,
): Product {
  return {
    ...site,
    id,
    answerer,
    installed: `Debian ${installed}`,
    files: (place) => ({ 'shop.py': program(place) }),
    command: run,
  };
}

const flask = `
from flask import Flask
app = Flask(__name__)
@app.get('/')
def home():
    raise RuntimeError('The shop broke')
`;

const django = (isDebug: boolean) => `
from django.conf import settings
settings.configure(DEBUG=${isDebug ? 'True' : 'False'}, ROOT_URLCONF='shop', ALLOWED_HOSTS=['*'], SECRET_KEY='shop', LOGGING_CONFIG=None)
from django.urls import path
def home(request):
    raise RuntimeError('The shop broke')
urlpatterns = [path('', home)]
from django.core.wsgi import get_wsgi_application
app = get_wsgi_application()
`;

const starlette = `
from starlette.applications import Starlette
from starlette.routing import Route
async def home(request):
    raise RuntimeError('The shop broke')
app = Starlette(routes=[Route('/', home)])
`;

const wsgi = `
def app(environ, start_response):
    raise RuntimeError('The shop broke')
`;

const gunicorn = ({ folder, port }: Place) =>
  `${python} -m gunicorn -b 127.0.0.1:${port} --chdir ${folder} shop:app`;
const uvicorn = ({ folder, port }: Place) =>
  `${python} -m uvicorn --port ${port} --app-dir ${folder} shop:app`;

export const pythonPrograms: readonly Product[] = [
  pythonProgram(
    'flask',
    'flask-werkzeug',
    'python3-flask',
    ({ port }) => `${flask}
app.run(port=${port})`,
  ),
  pythonProgram(
    'flask-debug',
    'flask-werkzeug',
    'python3-flask',
    ({ port }) => `${flask}
app.run(port=${port}, debug=True, use_reloader=False)`,
  ),
  pythonProgram(
    'flask-gunicorn',
    'flask-werkzeug',
    'python3-flask, gunicorn',
    () => flask,
    gunicorn,
  ),
  pythonProgram('gunicorn', 'gunicorn', 'gunicorn', () => wsgi, gunicorn),
  pythonProgram('django', 'django', 'python3-django, gunicorn', () => django(false), gunicorn),
  pythonProgram('django-debug', 'django', 'python3-django, gunicorn', () => django(true), gunicorn),
  pythonProgram('starlette', 'starlette', 'python3-starlette, uvicorn', () => starlette, uvicorn),
  pythonProgram(
    'daphne',
    'daphne',
    'daphne',
    () => `
async def app(scope, receive, send):
    raise RuntimeError('The shop broke')
`,
    ({ folder, port }) =>
      `daphne -b 127.0.0.1 -p ${port} --root-path= shop:app --application-close-timeout 1 2>&1`.replace(
        'daphne ',
        `env PYTHONPATH=${folder} daphne `,
      ),
  ),
  pythonProgram(
    'aiohttp',
    'aiohttp',
    'python3-aiohttp',
    ({ port }) => `
from aiohttp import web
async def home(request):
    raise RuntimeError('The shop broke')
app = web.Application()
app.add_routes([web.get('/', home)])
web.run_app(app, host='127.0.0.1', port=${port}, print=None)`,
  ),
  pythonProgram(
    'tornado',
    'tornado',
    'python3-tornado',
    ({ port }) => `
import tornado.ioloop, tornado.web
class Home(tornado.web.RequestHandler):
    def get(self):
        raise RuntimeError('The shop broke')
tornado.web.Application([('/', Home)]).listen(${port}, '127.0.0.1')
tornado.ioloop.IOLoop.current().start()`,
  ),
  pythonProgram(
    'twisted',
    'twisted',
    'python3-twisted',
    ({ port }) => `
from twisted.web import server, resource
from twisted.internet import reactor
class Home(resource.Resource):
    isLeaf = True
    def render_GET(self, request):
        raise RuntimeError('The shop broke')
reactor.listenTCP(${port}, server.Site(Home()), interface='127.0.0.1')
reactor.run()`,
  ),
  pythonProgram(
    'bottle',
    'bottle',
    'python3-bottle',
    ({ port }) => `
from bottle import route, run
@route('/')
def home():
    raise RuntimeError('The shop broke')
run(host='127.0.0.1', port=${port}, quiet=True)`,
  ),
  pythonProgram(
    'cherrypy',
    'cherrypy',
    'python3-cherrypy3',
    ({ port }) => `
import cherrypy
class Shop:
    @cherrypy.expose
    def index(self):
        raise RuntimeError('The shop broke')
cherrypy.config.update({'server.socket_host': '127.0.0.1', 'server.socket_port': ${port}, 'request.show_tracebacks': False})
cherrypy.quickstart(Shop())`,
  ),
  pythonProgram(
    'waitress',
    'waitress',
    'python3-waitress',
    ({ port }) => `${wsgi}
from waitress import serve
serve(app, host='127.0.0.1', port=${port})`,
  ),
  pythonProgram(
    'falcon',
    'custom-app',
    'python3-falcon, gunicorn',
    () => `
import falcon
class Home:
    def on_get(self, req, resp):
        raise RuntimeError('The shop broke')
app = falcon.App()
app.add_route('/', Home())
`,
    gunicorn,
  ),
  pythonProgram(
    'wsgiref',
    'unknown',
    'python3',
    ({ port }) => `${wsgi}
from wsgiref.simple_server import make_server
make_server('127.0.0.1', ${port}, app).serve_forever()`,
  ),
  pythonProgram(
    'http-server',
    'python-http-server',
    'python3',
    ({ port }) => `
from http.server import HTTPServer, BaseHTTPRequestHandler
class Home(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_error(503)
HTTPServer(('127.0.0.1', ${port}), Home).serve_forever()`,
  ),
  {
    ...site,
    id: 'uwsgi',
    answerer: 'unknown',
    installed: 'Debian uwsgi, uwsgi-plugin-python3',
    files: () => ({ 'shop.py': 'nothing = 1\n' }),
    command: ({ folder, port }) =>
      `uwsgi --plugin python3 --http-socket 127.0.0.1:${port} --chdir ${folder} --wsgi-file ${folder}/shop.py`,
  },
];
