const rootDir = require('node:path').resolve(__dirname, '..')
process.env.TZ = 'UTC' // as the platform runs functions; time on screen is Asia/Shanghai by rule
const transform = { '^.+\\.(ts|tsx|mjs)$': '<rootDir>/config/jest-esbuild.cjs' }
const suffixes = ['weapp.tsx', 'weapp.ts', 'tsx', 'ts', 'js', 'cjs', 'mjs', 'json']
const heavy = process.env.HEAVY === '1'

/** One project a room: the order is the one in which a newcomer meets them. */
module.exports = {
  rootDir,
  testTimeout: heavy ? 900_000 : 120_000,
  // One more than the cores that there are at least: half of the tests wait for a browser. Four take longer.
  maxWorkers: 3,
  testSequencer: '<rootDir>/config/longest-first.cjs',
  projects: [
    {
      displayName: 'house', rootDir,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/tests/(weapp|journeys)/', ...(heavy ? [] : ['\\.heavy\\.test\\.ts$'])],
      globalSetup: '<rootDir>/config/bundle-before-tests.cjs',
      globalTeardown: '<rootDir>/config/forget-after-tests.cjs',
      setupFiles: ['<rootDir>/config/jest-clock.ts'],
      transform, moduleFileExtensions: suffixes,
    },
    {
      displayName: 'pages', rootDir,
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/**/*.test.tsx'],
      setupFiles: ['<rootDir>/config/jest-clock.ts'],
      transform, moduleFileExtensions: suffixes,
      // The platform is stood in for, our own code never.
      moduleNameMapper: {
        '^@tarojs/components$': '<rootDir>/tests/src/platform/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/src/platform/taro.ts',
        '\\.(s?css|png)$': '<rootDir>/tests/src/platform/nothing-to-see.ts',
      },
      globals: { CLOUD_ENV: '', LOCAL_CLOUD: 'http://127.0.0.1:8787', TILE_LAYER: '', WEB_HALL: 'http://127.0.0.1:8787', HALL_VERSION: '0.0.0' },
    },
    {
      displayName: 'built', rootDir,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{weapp,journeys}/**/*.test.ts'],
      globalSetup: '<rootDir>/config/build-before-tests.cjs',
      globalTeardown: '<rootDir>/config/forget-after-tests.cjs',
      setupFiles: ['<rootDir>/config/jest-clock.ts'],
      transform, moduleFileExtensions: suffixes,
    },
  ],
}
