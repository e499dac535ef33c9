declare module '*.png' {
  /** The address of the picture in the built hall. */
  const address: string
  export default address
}
