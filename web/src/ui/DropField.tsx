// A place for files: drop, click or key. Invariant: a real file input underneath, so it works without a mouse and says its name.
import { useId, useState, type DragEvent } from "react"
import classes from "./DropField.module.css"

interface DropFieldProps {
  title: string
  hint: string
  /** As in <input accept>: ".csv,.txt,.vcf". */
  accept: string
  multiple: boolean
  onFiles: (files: readonly File[]) => void
  disabled?: boolean
}

export function DropField({ title, hint, accept, multiple, onFiles, disabled = false }: DropFieldProps) {
  const hintId = useId()
  const [over, setOver] = useState(false)
  const take = (list: FileList | null) => {
    const files = Array.from(list ?? [])
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
  }
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(inside && !disabled)
  }
  return (
    // The listeners only widen the target of the input below, which does the same by click and key.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <label
      className={classes.field}
      data-over={over || undefined}
      data-disabled={disabled || undefined}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event)
        event.stopPropagation()
        if (!disabled) take(event.dataTransfer.files)
      }}
    >
      <span className={classes.title}>{title}</span>
      <span className={classes.hint} id={hintId}>
        {hint}
      </span>
      <input
        className={classes.input}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-label={title}
        aria-describedby={hintId}
        onChange={(event) => {
          take(event.currentTarget.files)
          // The same file chosen again is a new choice.
          event.currentTarget.value = ""
        }}
      />
    </label>
  )
}
