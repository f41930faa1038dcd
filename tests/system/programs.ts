/** A program that `npm start` and the tests need, but npm cannot install. */
export type Program = {
  /** Its names on the PATH, best first. */
  commands: readonly string[];
  /** Its full paths on macOS and Windows. */
  elsewhere: readonly string[];
  /** Its Debian package. */
  debianPackage: string;
  /** Ends the sentence "… is missing. Please install …". */
  pleaseInstall: string;
};

export type ProgramName = keyof typeof programs;

export const programs = {
  apache: {
    commands: ['apache2', 'httpd'],
    elsewhere: [],
    // The binary and modules alone: unlike apache2, this package has no service to start.
    debianPackage: 'apache2-bin',
    pleaseInstall: 'Apache httpd 2.4 (Debian: apache2-bin)',
  },
  caddy: {
    commands: ['caddy'],
    elsewhere: [],
    debianPackage: 'caddy',
    pleaseInstall: 'Caddy 2 (Debian: caddy)',
  },
  chromium: {
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    elsewhere: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debianPackage: 'chromium',
    pleaseInstall: 'Chromium or Google Chrome (Debian: chromium)',
  },
  dbus: {
    commands: ['dbus-daemon'],
    elsewhere: [],
    debianPackage: 'dbus-x11',
    pleaseInstall: 'D-Bus (Debian: dbus-x11)',
  },
  dunst: {
    commands: ['dunst'],
    elsewhere: [],
    debianPackage: 'dunst',
    pleaseInstall: 'dunst (Debian: dunst)',
  },
  dunstctl: {
    commands: ['dunstctl'],
    elsewhere: [],
    debianPackage: 'dunst',
    pleaseInstall: 'dunst 1.7 or newer (Debian: dunst)',
  },
  firefox: {
    commands: ['firefox-esr', 'firefox'],
    elsewhere: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debianPackage: 'firefox-esr',
    pleaseInstall: 'Firefox 153 or newer (Debian: firefox-esr)',
  },
  haproxy: {
    commands: ['haproxy'],
    elsewhere: [],
    debianPackage: 'haproxy',
    pleaseInstall: 'HAProxy (Debian: haproxy)',
  },
  nginx: {
    commands: ['nginx'],
    elsewhere: [],
    debianPackage: 'nginx-light',
    pleaseInstall: 'nginx (Debian: nginx-light)',
  },
  openssl: {
    commands: ['openssl'],
    elsewhere: [],
    debianPackage: 'openssl',
    pleaseInstall: 'OpenSSL (Debian: openssl)',
  },
  squid: {
    commands: ['squid'],
    elsewhere: [],
    debianPackage: 'squid',
    pleaseInstall: 'Squid (Debian: squid)',
  },
  varnish: {
    commands: ['varnishd'],
    elsewhere: [],
    debianPackage: 'varnish',
    pleaseInstall: 'Varnish Cache (Debian: varnish)',
  },
  xvfb: {
    commands: ['Xvfb'],
    elsewhere: [],
    debianPackage: 'xvfb',
    pleaseInstall: 'Xvfb (Debian: xvfb)',
  },
} satisfies Record<string, Program>;
