"""An archive through Spark: `crosscheck --jsonl` as a pipe of PySpark's, in local mode. `make pipe` runs it.

Every record is answered, in its place, with the answer that the command line gives without Spark.
"""

import json
import subprocess
import sys

from pyspark.sql import SparkSession

COMMAND = sys.argv[1]
ARTICLES = sys.argv[2]

with open(ARTICLES, encoding="utf-8") as file:
    lines = [line.strip() for line in file if line.strip()]
# A line that is broken is answered too, and costs nothing but itself.
lines.insert(7, "{broken")

spark = SparkSession.builder.master("local[2]").appName("crosscheck").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
try:
    # The status tells of findings, which is no failure.
    piped = spark.sparkContext.parallelize(lines, 5).pipe(f"{COMMAND} --jsonl", checkCode=False).collect()
finally:
    spark.stop()

alone = subprocess.run([COMMAND, "--jsonl"], input="\n".join(lines), capture_output=True, encoding="utf-8", check=False)
assert alone.returncode in (0, 1), alone.stderr
expected = alone.stdout.splitlines()
assert len(piped) == len(lines) == len(expected), (len(piped), len(lines), len(expected))
assert piped == expected, "Spark's answers differ from the command line's"
answers = [json.loads(answer) for answer in piped]
assert "error" in answers[7] and answers[7]["id"] is None
found = sum(len(answer.get("findings", [])) for answer in answers)
assert found > 0, "nothing was found, so nothing was tried"
print(f"crosscheck: {len(answers)} records through Spark, {found} findings, in order.")
