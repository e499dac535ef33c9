/** Set by the build (config/index.ts). */

/** The CloudBase environment; '' means the local cloud. */
declare const CLOUD_ENV: string
/** Where the local cloud listens, without a slash at the end. */
declare const LOCAL_CLOUD: string
/** Address pattern of an online map's tiles ({z}/{x}/{y}); '' means the bundled outline map. */
declare const TILE_LAYER: string
/** Where the hall stands in a browser, without a slash at the end; '' is nowhere. */
declare const WEB_HALL: string
/** The version in package.json. */
declare const HALL_VERSION: string
/** The files of the built hall; in its service worker alone. */
declare const PRECACHED: { url: string; revision: string }[]
