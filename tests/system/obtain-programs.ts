import { findProgram } from './find-program.ts';
import { canInstallPackages, installPackages } from './install-packages.ts';
import { type ProgramName, programs } from './programs.ts';

/** Makes sure that all these programs are installed, or throws with what to install. */
export async function obtainPrograms(names: readonly ProgramName[]): Promise<void> {
  const missing = names.filter((name) => findProgram(name) === undefined);
  if (missing.length === 0) return;
  if (!canInstallPackages()) throw missingError(missing);
  await installPackages(missing.map((name) => programs[name].debianPackage));
  const stillMissing = missing.filter((name) => findProgram(name) === undefined);
  if (stillMissing.length > 0) throw missingError(stillMissing);
}

/** All that `npm test` needs. */
export function obtainAllPrograms(): Promise<void> {
  // The keys are the names.
  return obtainPrograms(Object.keys(programs) as ProgramName[]);
}

/** The full path of a program, which is installed first if necessary and possible. */
export async function obtainProgram(name: ProgramName): Promise<string> {
  await obtainPrograms([name]);
  const path = findProgram(name);
  if (path === undefined) throw missingError([name]);
  return path;
}

function missingError(names: readonly ProgramName[]): Error {
  const wanted = names.map((name) => programs[name].pleaseInstall).join('; ');
  const packages = names.map((name) => programs[name].debianPackage).join(' ');
  return new Error(
    `Something is missing on this machine. Please install: ${wanted}. On Debian, type: apt-get install ${packages}`,
  );
}
