import { obtainAllPrograms } from '../system/obtain-programs.ts';

/** Runs once, before the workers: two that install at the same time would meet apt-get's lock. */
export const setup = obtainAllPrograms;
