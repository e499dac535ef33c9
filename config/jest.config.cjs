const rootDir = require('node:path').resolve(__dirname, '..')
process.env.TZ = 'UTC' // as the platform runs functions; time on screen is Asia/Shanghai by rule
const transform = { '^.+\\.(ts|tsx|mjs)$': '<rootDir>/config/jest-esbuild.cjs' }
const suffixes = ['weapp.tsx', 'weapp.ts', 'tsx', 'ts', 'js', 'cjs', 'mjs', 'json']
const heavy = process.env.HEAVY === '1'

/** One project a room: the order is the one in which a newcomer meets them. */
module.exports = {
  rootDir,
  testTimeout: heavy ? 900_000 : 60_000,
  projects: [
    {
      displayName: 'house', rootDir,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/tests/(weapp|journeys)/', ...(heavy ? [] : ['\\.heavy\\.test\\.ts$'])],
      transform, moduleFileExtensions: suffixes,
    },
    {
      displayName: 'pages', rootDir,
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/**/*.test.tsx'],
      transform, moduleFileExtensions: suffixes,
    },
    {
      displayName: 'built', rootDir,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{weapp,journeys}/**/*.test.ts'],
      globalSetup: '<rootDir>/config/build-before-tests.cjs',
      transform, moduleFileExtensions: suffixes,
    },
  ],
}
