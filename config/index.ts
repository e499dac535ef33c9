import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

/** Taro's build of the hall: `dist/weapp` for WeChat, `dist/h5` for the browser. Sizes behind each flag: docs/decisions. */
export default defineConfig<'webpack5'>((_merge, { mode }) => {
  const h5 = process.env.TARO_ENV === 'h5'
  const production = mode === 'production'
  return {
    projectName: 'workers-home',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: h5 ? 'dist/h5' : 'dist/weapp',
    framework: 'react',
    plugins: [path.resolve(__dirname, 'taro/aria-plugin.js')],
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: true },
    // One setting chooses the cloud: the CloudBase environment id. Without it the hall asks the local cloud.
    defineConstants: {
      CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? ''),
      LOCAL_CLOUD: JSON.stringify(process.env.LOCAL_CLOUD ?? 'http://127.0.0.1:8787'),
      TILE_LAYER: JSON.stringify(process.env.TILE_LAYER ?? ''),
    },
    terser: { enable: true, config: { ecma: 2017, compress: { ecma: 2017, passes: 3, unsafe_arrows: true } } },
    mini: {
      optimizeMainPackage: { enable: production },
      baseLevel: 16,
      runtime: { enableInnerHTML: false },
      experimental: { compileMode: true },
      compile: { include: [(file: string) => /node_modules[\\/](zod|@tanstack)[\\/]/.test(file)] },
      webpackChain(chain: any) {
        chain.module.rule('shake').test(/@tarojs[\\/]taro[\\/]index\.js$/).use('shake').loader(path.resolve(__dirname, 'taro/shake-loader.js'))
      },
      postcss: { pxtransform: { enable: true, config: { selectorBlackList: [/weui/] } } },
    },
    h5: {
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      devServer: { host: '127.0.0.1', port: 10086, open: false },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform: { enable: true, config: { maxRootSize: 24, selectorBlackList: [/weui/] } },
      },
    },
  } as unknown as UserConfigExport<'webpack5'>
})
