/** Every page of the hall by name: the only place where addresses are written. */
export const paths = {
  home: '/pages/home/index',
  me: '/pages/me/index',
  findStation: '/features/station/find/index',
  station: (id: string) => `/features/station/detail/index?id=${encodeURIComponent(id)}`,
}
