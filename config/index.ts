import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { ProvidePlugin } from 'webpack'
import { version } from '../package.json'

/** Taro's build of the hall: `dist/weapp` for WeChat, `dist/h5` for the browser. Sizes behind each flag: docs/decisions. */
export default defineConfig<'webpack5'>((_merge, { mode }) => {
  const h5 = process.env.TARO_ENV === 'h5'
  const production = mode === 'production'
  const compiled = [path.resolve(__dirname, '../cloudfunctions'), (file: string) => /node_modules[\\/](zod|@tanstack)[\\/]/.test(file)]
  const translateAndTrim = (chain: any) => {
    chain.module.rule('script').use('babelLoader').tap((options: object) => ({ ...options, configFile: path.resolve(__dirname, 'babel.cjs') }))
    chain.module.rule('weui').test(/weui[\\/]dist[\\/].*\.css$/).enforce('pre').use('weui').loader(path.resolve(__dirname, 'taro/weui-loader.js'))
  }
  return {
    projectName: 'workers-home',
    date: '2026-11-22',
    // A px is a px, as in weui: what must grow grows with --k (src/ui/tokens.scss), not with the width of the phone.
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: h5 ? 'dist/h5' : 'dist/weapp',
    framework: 'react',
    plugins: [path.resolve(__dirname, 'taro/used-components-plugin.js')],
    // No build cache: it hands out the old sheet of a style that was edited, and saves ten seconds.
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // One setting chooses the cloud: the CloudBase environment id. Without it the hall asks the local cloud.
    defineConstants: {
      CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? ''),
      LOCAL_CLOUD: JSON.stringify(process.env.LOCAL_CLOUD ?? 'http://127.0.0.1:8787'),
      // Where strangers open a page of the hall in a browser: the local cloud serves it; elsewhere it is said, or there is none.
      WEB_HALL: JSON.stringify(process.env.WEB_HALL ?? (process.env.CLOUD_ENV ? '' : process.env.LOCAL_CLOUD ?? 'http://127.0.0.1:8787')),
      HALL_VERSION: JSON.stringify(version),
      TILE_LAYER: JSON.stringify(process.env.TILE_LAYER ?? ''),
    },
    terser: { enable: true, config: { ecma: 2017, compress: { ecma: 2017, passes: 3, unsafe_arrows: true } } },
    mini: {
      optimizeMainPackage: { enable: production },
      baseLevel: 16,
      runtime: { enableInnerHTML: false },
      experimental: { compileMode: true },
      compile: { include: compiled },
      // No part's sheet dresses another part, so their order says nothing.
      miniCssExtractPluginOption: { ignoreOrder: true },
      // A map's marker needs a file, not a data address.
      imageUrlLoaderOption: { limit: true },
      webpackChain(chain: any) {
        translateAndTrim(chain)
        chain.plugin('abort-controller').use(ProvidePlugin, [{
          AbortController: [path.resolve(__dirname, '../src/client/silent-abort-controller.ts'), 'SilentAbortController'],
        }])
      },
      postcss: { pxtransform: { enable: false } },
    },
    h5: {
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: compiled },
      miniCssExtractPluginOption: { ignoreOrder: true },
      webpackChain(chain: any) {
        translateAndTrim(chain)
        // Pages share what two of them need instead of each carrying it.
        chain.optimization.splitChunks({ ...chain.optimization.get('splitChunks'), chunks: 'all', minSize: 6_000 })
      },
      devServer: { host: '127.0.0.1', port: 10086, open: false },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform: { enable: false },
      },
    },
  } as unknown as UserConfigExport<'webpack5'>
})
