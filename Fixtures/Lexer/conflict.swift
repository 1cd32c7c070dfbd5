a
<<<<<<< ours
b
=======
c
>>>>>>> theirs
d
>>>> original
e
==== theirs
f
<<<<
g
  <<<<<<< indented
