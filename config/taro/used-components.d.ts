export function attributesIn(folder: string): Record<string, Set<string>>
export function keepUsed<Table extends Record<string, Record<string, string>>>(table: Partial<Table>, used: Record<string, Set<string>>): Partial<Table>
