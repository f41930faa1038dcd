import { parseArgs } from 'node:util';
import type { BrowserName } from './e2e/driver/driver.ts';
import { type GatewayName, recipes } from './gateways/start-gateway.ts';
import type { Mood } from './gateways/start-site.ts';

export type StartWish =
  | { kind: 'help' }
  | { kind: 'wrong'; sentence: string }
  | { kind: 'show'; browser: BrowserName; gateway: GatewayName; status: number; mood: Mood };

export const usage = `
npm start -- [options]     Shows Backsoon on a site that is down.

  --browser chromium|firefox    Which browser to open. chromium if not given; chrome is the same.
  --gateway ${Object.keys(recipes).sort().join('|')}
                                Which server stands before the site. nginx if not given.
  --status 500..599             What it answers. Without it the site is dead, and the gateway
                                says so in its own way.
  --help                        This text.
`.trim();

const browsers: Record<string, BrowserName> = {
  chrome: 'chromium',
  chromium: 'chromium',
  firefox: 'firefox',
};

/** Parses the arguments of `npm start --`. `env`: shows options that npm took for itself. */
export function readStartArguments(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): StartWish {
  const swallowed = findSwallowed(env);
  if (args.length === 0 && swallowed) {
    const sentence = `npm kept --${swallowed} for itself. Type two dashes before it: npm start -- --${swallowed} …`;
    return { kind: 'wrong', sentence };
  }
  const parsed = parse(args);
  if (typeof parsed === 'string') return { kind: 'wrong', sentence: parsed };
  if (parsed.help) return { kind: 'help' };

  const browser = browsers[parsed.browser.toLowerCase()];
  if (!browser) return wrong('--browser', parsed.browser, 'chromium or firefox');
  const gateway = parsed.gateway.toLowerCase();
  if (!isGateway(gateway)) {
    return wrong('--gateway', parsed.gateway, Object.keys(recipes).sort().join(', '));
  }
  const { statusWhen } = recipes[gateway];
  const status = parsed.status === undefined ? statusWhen.dead : Number(parsed.status);
  if (!Number.isInteger(status) || status < 500 || status > 599) {
    return wrong('--status', parsed.status ?? '', 'a whole number from 500 to 599');
  }
  return { kind: 'show', browser, gateway, status, mood: chooseMood(gateway, status) };
}

/**
 * An option of ours that npm took for itself: `--browser` is a setting of npm too (measured: npm
 * 11).
 */
function findSwallowed(env: NodeJS.ProcessEnv): string | null {
  if (env.npm_config_browser === 'true') return 'browser';
  return ['gateway', 'status'].find((name) => env[`npm_config_${name}`] !== undefined) ?? null;
}

/** The site's state that makes this gateway send this code. */
function chooseMood(gateway: GatewayName, status: number): Mood {
  const { statusWhen } = recipes[gateway];
  if (status === statusWhen.dead) return { kind: 'dead' };
  if (status === statusWhen.slow) return { kind: 'slow' };
  // No gateway sends this code itself, so the site behind it does.
  return { kind: 'failing', status };
}

function parse(args: readonly string[]) {
  try {
    const options = {
      browser: { type: 'string', default: 'chromium' },
      gateway: { type: 'string', default: 'nginx' },
      status: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isGateway(name: string): name is GatewayName {
  return Object.hasOwn(recipes, name);
}

function wrong(option: string, given: string, wanted: string): StartWish {
  return { kind: 'wrong', sentence: `${option} ${given} is not known here. Try ${wanted}.` };
}
