import { tellsWell } from './tells-well'

/** Half of the seeds: two workers tell them at once. */
tellsWell('单数', (seed) => seed % 2 === 1, 'tests/faults/simulation/seeds-odd.test.ts')
