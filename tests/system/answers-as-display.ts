import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * Whether an X server listens at `host:number`, or at `:number` on this machine (X(7), "Display
 * names").
 */
export async function answersAsDisplay(display: string): Promise<boolean> {
  const [, host = '', number] = /^(.*):(\d+)(?:\.\d+)?$/.exec(display) ?? [];
  if (number === undefined) return false;
  const isHere = host === '' || host === 'unix';
  const socket = isHere
    ? connect(`/tmp/.X11-unix/X${number}`)
    : connect({ host, port: 6000 + Number(number), timeout: 2000 });
  const isOpen = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'timeout').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return isOpen;
}
