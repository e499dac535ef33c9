import { tellsWell } from './tells-well'

/** Half of the seeds: two workers tell them at once. */
tellsWell('双数', (seed) => seed % 2 === 0, 'tests/faults/simulation/seeds-even.test.ts')
